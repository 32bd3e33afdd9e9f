{{/*
The ports that stand in a JDBC URL, as YAML: ports: […]. A list of hosts (host1:5432,host2:5433) gives each port once;
a host without one listens on PostgreSQL's 5432. Takes: the URL.
*/}}
{{- define "suite.databasePorts" -}}
{{- $authority := regexReplaceAll "^jdbc:postgresql://([^/]*)/.*$" . "${1}" -}}
{{- $ports := list -}}
{{- range splitList "," $authority -}}
{{- $ports = append $ports (regexFind ":[0-9]+$" . | trimPrefix ":" | default "5432" | int) -}}
{{- end -}}
ports: {{ $ports | uniq | toJson }}
{{- end -}}

{{/* The port of the issuer: the one in its URL, or the scheme's. Takes: the URL. */}}
{{- define "suite.issuerPort" -}}
{{- $authority := regexReplaceAll "^https?://([^/]*).*$" . "${1}" -}}
{{- regexFind ":[0-9]+$" $authority | trimPrefix ":" | default (hasPrefix "https:" . | ternary "443" "80") -}}
{{- end -}}
