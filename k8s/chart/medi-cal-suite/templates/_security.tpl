{{/* Pod Security "restricted", for every pod of the suite. */}}
{{- define "suite.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{/* The same for every container, and a root file system that nobody writes. */}}
{{- define "suite.containerSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop:
    - ALL
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{/* What every pod of the suite has alike. Takes: the root. */}}
{{- define "suite.podBasics" -}}
automountServiceAccountToken: false
# Variables such as TAR_SERVICE_PORT, which Kubernetes would add for each Service, are no settings of ours.
enableServiceLinks: false
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end -}}

{{/* Where the sample Keycloak's Service is, or what the values say. Takes: the root. */}}
{{- define "suite.issuerUrl" -}}
{{- if and .Values.keycloak.example.enabled (not .Values.oidc.issuerUrl) -}}
{{- printf "http://%s:8080/realms/medi-cal" (include "suite.name" (dict "root" . "service" "keycloak")) -}}
{{- else -}}
{{- .Values.oidc.issuerUrl -}}
{{- end -}}
{{- end -}}
