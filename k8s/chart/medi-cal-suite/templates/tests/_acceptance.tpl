{{/* Whether there is a client that `helm test` can sign in as. Takes: the root. */}}
{{- define "suite.hasAcceptanceTest" -}}
{{- if or .Values.helmTest.existingSecret .Values.keycloak.example.enabled -}}yes{{- end -}}
{{- end -}}
