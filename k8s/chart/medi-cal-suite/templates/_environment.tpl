{{/* The environment of one service's container. Takes: root, service, settings. */}}
{{- define "suite.environment" -}}
{{- $root := .root -}}
- name: QUARKUS_HTTP_PORT
  value: "8080"
- name: QUARKUS_OIDC_AUTH_SERVER_URL
  value: {{ include "suite.issuerUrl" $root | quote }}
- name: QUARKUS_SHUTDOWN_TIMEOUT
  value: {{ printf "%dS" (int .settings.shutdown.requestSeconds) | quote }}
{{- if and .settings.shutdown.preStopSeconds (not (include "suite.canSleep" $root)) }}
# This cluster knows no sleep before the end, so the process itself waits, not ready any more.
- name: QUARKUS_SHUTDOWN_DELAY
  value: {{ printf "%dS" (int .settings.shutdown.preStopSeconds) | quote }}
{{- end }}
{{- range $callee, $variable := include "suite.calls" . | fromYaml }}
- name: {{ $variable }}
  value: {{ printf "http://%s:8080" (include "suite.name" (dict "root" $root "service" $callee)) | quote }}
{{- end }}
{{- if include "suite.hasDatabase" . }}
{{ include "suite.databaseEnvironment" . }}
- name: SUITE_AUDIT_REFERENCE_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ $root.Values.audit.existingSecret | quote }}
      key: reference-secret
{{- if $root.Values.migrations.enabled }}
# The Job migrates; a pod whose tables are not there yet does not start.
- name: QUARKUS_FLYWAY_MIGRATE_AT_START
  value: "false"
- name: QUARKUS_FLYWAY_VALIDATE_AT_START
  value: "true"
{{- else }}
{{- include "suite.ownerEnvironment" . }}
{{- end }}
{{- end }}
{{- if eq .service "gateway" }}
{{- if $root.Values.portal.enabled }}
- name: SUITE_PORTAL_ENABLED
  value: "true"
- name: QUARKUS_OIDC_PORTAL_CREDENTIALS_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ $root.Values.portal.existingSecret | quote }}
      key: client-secret
- name: SUITE_PORTAL_SESSION_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ $root.Values.portal.existingSecret | quote }}
      key: session-secret
{{- end }}
{{- with $root.Values.rateLimitStore.url }}
- name: SUITE_RATE_LIMIT_STORE_URL
  value: {{ . | quote }}
{{- end }}
{{- end }}
{{- if and (eq .service "tar-service") (eq $root.Values.documents.store "s3") }}
- name: TAR_ATTACHMENTS_STORE
  value: s3
{{- range $part := list "endpoint" "bucket" "region" }}
{{- with index $root.Values.documents.s3 $part }}
- name: {{ printf "TAR_ATTACHMENTS_S3_%s" (upper $part) }}
  value: {{ . | quote }}
{{- end }}
{{- end }}
{{- range $part := list "access-key" "secret-key" }}
- name: {{ printf "TAR_ATTACHMENTS_S3_%s" ($part | upper | replace "-" "_") }}
  valueFrom:
    secretKeyRef:
      name: {{ $root.Values.documents.s3.existingSecret | quote }}
      key: {{ $part }}
{{- end }}
{{- end }}
{{- with $root.Values.monitoring.traces.endpoint }}
- name: QUARKUS_OTEL_SDK_DISABLED
  value: "false"
- name: QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ . | quote }}
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

{{/* Whether the kubelet can wait before it tells a process to end. Takes: the root. */}}
{{- define "suite.canSleep" -}}
{{- if semverCompare ">=1.30.0-0" .Capabilities.KubeVersion.Version -}}yes{{- end -}}
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
