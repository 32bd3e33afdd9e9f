{{/* The environment of one service's container. Takes: root, service, settings. */}}
{{- define "suite.environment" -}}
{{- $root := .root -}}
- name: QUARKUS_HTTP_PORT
  value: "8080"
- name: QUARKUS_OIDC_AUTH_SERVER_URL
  value: {{ $root.Values.oidc.issuerUrl | quote }}
- name: QUARKUS_SHUTDOWN_TIMEOUT
  value: {{ printf "%dS" (int .settings.shutdown.requestSeconds) | quote }}
{{- range $callee, $variable := include "suite.calls" . | fromYaml }}
- name: {{ $variable }}
  value: {{ printf "http://%s:8080" (include "suite.name" (dict "root" $root "service" $callee)) | quote }}
{{- end }}
{{- with .settings.database }}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ .jdbcUrl | quote }}
- name: QUARKUS_DATASOURCE_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ .existingSecret | quote }}
      key: username
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .existingSecret | quote }}
      key: password
{{- end }}
{{- range $variable, $value := .settings.env }}
- name: {{ $variable }}
  value: {{ $value | quote }}
{{- end }}
{{- range $variable, $source := .settings.secretEnv }}
- name: {{ $variable }}
  valueFrom:
    secretKeyRef:
      name: {{ $source.secret | quote }}
      key: {{ $source.key | quote }}
{{- end }}
{{- end -}}

{{/*
The variables that the chart sets in one service, as YAML: names: […]. Not for env and secretEnv: a container with the
same name twice would silently take the last. Takes: root, service.
*/}}
{{- define "suite.ownVariables" -}}
{{- $settings := omit (include "suite.settings" . | fromYaml) "env" "secretEnv" -}}
{{- $names := list -}}
{{- range include "suite.environment" (dict "root" .root "service" .service "settings" $settings) | fromYamlArray -}}
{{- $names = append $names .name -}}
{{- end -}}
names: {{ $names | toJson }}
{{- end -}}
