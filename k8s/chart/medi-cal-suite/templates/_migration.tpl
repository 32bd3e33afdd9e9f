{{/*
Makes an object a pre-upgrade hook where it should be one: the old release's pods go on serving, and are replaced only
when the migration is done. Not at the first install: there is nothing to protect yet, and a hook would wait for
databases and Secrets that come into being with the release. Takes: root, weight.
*/}}
{{- define "suite.migrationHook" -}}
{{- $runAs := .root.Values.migrations.runAs -}}
{{- if or (eq $runAs "hook") (and (eq $runAs "auto") .root.Release.IsUpgrade) -}}
annotations:
  helm.sh/hook: pre-upgrade
  helm.sh/hook-weight: {{ .weight | quote }}
  helm.sh/hook-delete-policy: before-hook-creation
{{- end -}}
{{- end -}}

{{/*
The pod that migrates the database of one service: the service's own image, told to do its initial tasks and end.
Takes: root, service, direct.
*/}}
{{- define "suite.migrationPod" -}}
{{- $settings := include "suite.settings" . | fromYaml -}}
restartPolicy: Never
{{ include "suite.podBasics" .root }}
securityContext:
  {{- include "suite.podSecurity" .root | nindent 2 }}
{{- range $part := list "nodeSelector" "tolerations" }}
{{- with index $settings $part }}
{{ $part }}:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}
containers:
  - name: migration
    image: {{ include "suite.image" . | quote }}
    imagePullPolicy: IfNotPresent
    env:
      - name: QUARKUS_INIT_AND_EXIT
        value: "true"
      # Nobody signs in while tables are made: the issuer need not be there, only its name.
      - name: QUARKUS_OIDC_AUTH_SERVER_URL
        value: {{ include "suite.issuerUrl" .root | quote }}
      - name: QUARKUS_OIDC_TENANT_ENABLED
        value: "false"
      {{- include "suite.databaseEnvironment" . | nindent 6 }}
      {{- include "suite.ownerEnvironment" . | indent 6 }}
      {{- range $variable, $value := $settings.env }}
      - name: {{ $variable }}
        value: {{ $value | quote }}
      {{- end }}
    resources:
      {{- toYaml $settings.resources | nindent 6 }}
    securityContext:
      {{- include "suite.containerSecurity" .root | nindent 6 }}
    volumeMounts:
      - name: tmp
        mountPath: /tmp
      {{- with $settings.volumeMounts }}
      {{- toYaml . | nindent 6 }}
      {{- end }}
volumes:
  - name: tmp
    emptyDir:
      sizeLimit: 64Mi
  {{- with $settings.volumes }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end -}}
