{{/*
The name of everything that belongs to one service: <release>-<service>. The release's part is cut, never the
service's, so that the four stay different within the 63 characters of a DNS label.
Takes: root, service.
*/}}
{{- define "suite.name" -}}
{{- printf "%s-%s" (.root.Release.Name | trunc (int (sub 62 (len .service))) | trimSuffix "-") .service -}}
{{- end -}}

{{/* What a selector looks for; never changes between releases of the chart. Takes: root, service. */}}
{{- define "suite.selectorLabels" -}}
app.kubernetes.io/name: {{ .service }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end -}}

{{/* All labels of one service. Takes: root, service. */}}
{{- define "suite.labels" -}}
{{ include "suite.selectorLabels" . }}
{{ include "suite.commonLabels" .root }}
{{- end -}}

{{/* Labels of everything in the release. Takes: the root. */}}
{{- define "suite.commonLabels" -}}
app.kubernetes.io/part-of: medi-cal-suite
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{/* The image by digest where there is one, by tag otherwise. Takes: root, service. */}}
{{- define "suite.image" -}}
{{- $image := (index .root.Values.services .service).image -}}
{{- $repository := printf "%s/%s" .root.Values.image.registry ($image.repository | default .service) -}}
{{- if $image.digest -}}
{{- printf "%s@%s" $repository $image.digest -}}
{{- else -}}
{{- printf "%s:%s" $repository ($image.tag | default .root.Chart.AppVersion) -}}
{{- end -}}
{{- end -}}

{{/* A service's values over the defaults, as YAML. Takes: root, service. */}}
{{- define "suite.settings" -}}
{{- mergeOverwrite (deepCopy .root.Values.defaults) (deepCopy (index .root.Values.services .service)) | toYaml -}}
{{- end -}}

{{/* The services that a service calls, as YAML: callee: variable. Takes: root, service. */}}
{{- define "suite.calls" -}}
{{- index (.root.Files.Get "architecture.yaml" | fromYaml) .service | default dict | toYaml -}}
{{- end -}}
