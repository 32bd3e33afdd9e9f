{{/* What a service's database is called: eligibility, cob, tar. Takes: service. */}}
{{- define "suite.databaseName" -}}
{{- trimSuffix "-service" .service -}}
{{- end -}}

{{/* Whether a service has a database: its values have the section, empty or not. Takes: root, service. */}}
{{- define "suite.hasDatabase" -}}
{{- if hasKey (index .root.Values.services .service) "database" -}}yes{{- end -}}
{{- end -}}

{{/* The CloudNativePG Cluster of a service. Takes: root, service. */}}
{{- define "suite.cluster" -}}
{{- include "suite.name" (dict "root" .root "service" (printf "%s-db" (include "suite.databaseName" .))) -}}
{{- end -}}

{{/* The pooler before it. Takes: root, service. */}}
{{- define "suite.pooler" -}}
{{- include "suite.name" (dict "root" .root "service" (printf "%s-pooler" (include "suite.databaseName" .))) -}}
{{- end -}}

{{/*
Where a service finds its database. Through the pooler where there is one; migrations, which lock for a session, go
directly to the primary. Takes: root, service, and direct for the latter.
*/}}
{{- define "suite.jdbcUrl" -}}
{{- if eq .root.Values.database.mode "cnpg" -}}
{{- $host := printf "%s-rw" (include "suite.cluster" .) -}}
{{- if and .root.Values.database.cnpg.pooler.enabled (not .direct) -}}
{{- $host = include "suite.pooler" . -}}
{{- end -}}
{{- printf "jdbc:postgresql://%s:5432/%s?sslmode=require" $host (include "suite.databaseName" .) -}}
{{- else -}}
{{- (index .root.Values.services .service).database.jdbcUrl -}}
{{- end -}}
{{- end -}}

{{/* The Secret with the keys username and password; CloudNativePG makes its own. Takes: root, service. */}}
{{- define "suite.databaseSecret" -}}
{{- if eq .root.Values.database.mode "cnpg" -}}
{{- printf "%s-app" (include "suite.cluster" .) -}}
{{- else -}}
{{- (index .root.Values.services .service).database.existingSecret -}}
{{- end -}}
{{- end -}}

{{/* The variables that lead to the database. Takes: root, service, and direct. */}}
{{- define "suite.databaseEnvironment" -}}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ include "suite.jdbcUrl" . | quote }}
- name: QUARKUS_DATASOURCE_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ include "suite.databaseSecret" . | quote }}
      key: username
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ include "suite.databaseSecret" . | quote }}
      key: password
{{- end -}}

{{/* The account of the tables' owner, for migrations, where it is another. Takes: root, service. */}}
{{- define "suite.ownerEnvironment" -}}
{{- with (index .root.Values.services .service).database.ownerSecret }}
- name: QUARKUS_FLYWAY_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ . | quote }}
      key: username
- name: QUARKUS_FLYWAY_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ . | quote }}
      key: password
{{- end }}
{{- end -}}
