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

{{/* The port of a URL: the one that stands in it, or the scheme's. Takes: the URL. */}}
{{- define "suite.urlPort" -}}
{{- $authority := regexReplaceAll "^https?://([^/]*).*$" . "${1}" -}}
{{- regexFind ":[0-9]+$" $authority | trimPrefix ":" | default (hasPrefix "https:" . | ternary "443" "80") -}}
{{- end -}}

{{/* The paths of the gateway that the outside may ask, as YAML: paths: […]; the front page "/" besides. Takes: the root. */}}
{{- define "suite.openPaths" -}}
paths: [/v1, /api, /start.css, /icon.svg{{ if .Values.portal.enabled }}, /portal{{ end }}]
{{- end -}}

{{/* One rule of egress: peers, ports. Nothing where there are no peers. Takes: peers, ports, and udp for DNS. */}}
{{- define "suite.egressTo" -}}
{{- if .peers -}}
- to:
    {{- toYaml .peers | nindent 4 }}
  ports:
    {{- range .ports }}
    - port: {{ . }}
      protocol: TCP
    {{- end }}
    {{- if .udp }}
    - port: {{ .udp }}
      protocol: UDP
    {{- end }}
{{- end -}}
{{- end -}}

{{/* The pods of one part of the suite, as a peer. Takes: root, service. */}}
{{- define "suite.podPeer" -}}
- podSelector:
    matchLabels:
      {{- include "suite.selectorLabels" . | nindent 6 }}
{{- end -}}

{{/* The way to a service's database, as a rule of egress. Takes: root, service, and direct. */}}
{{- define "suite.egressToDatabase" -}}
{{- $values := .root.Values -}}
{{- if eq $values.database.mode "cnpg" -}}
{{- $label := dict "cnpg.io/cluster" (include "suite.cluster" .) -}}
{{- if and $values.database.cnpg.pooler.enabled (not .direct) -}}
{{- $label = dict "cnpg.io/poolerName" (include "suite.pooler" .) -}}
{{- end -}}
{{- include "suite.egressTo" (dict "peers" (list (dict "podSelector" (dict "matchLabels" $label))) "ports" (list 5432)) -}}
{{- else -}}
{{- $ports := (include "suite.databasePorts" (index $values.services .service).database.jdbcUrl | fromYaml).ports -}}
{{- include "suite.egressTo" (dict "peers" $values.networkPolicy.peers.postgresql "ports" $ports) -}}
{{- end -}}
{{- end -}}

{{/* The way to the issuer, which may be the sample one. Takes: the root. */}}
{{- define "suite.egressToIssuer" -}}
{{- $url := include "suite.issuerUrl" . -}}
{{- $peers := .Values.networkPolicy.peers.oidcIssuer -}}
{{- if .Values.keycloak.example.enabled -}}
{{- $peers = include "suite.podPeer" (dict "root" . "service" "keycloak") | fromYamlArray -}}
{{- end -}}
{{- include "suite.egressTo" (dict "peers" $peers "ports" (list (include "suite.urlPort" $url | int))) -}}
{{- end -}}

{{/* DNS. Takes: the root. */}}
{{- define "suite.egressToDns" -}}
{{- include "suite.egressTo" (dict "peers" .Values.networkPolicy.peers.dns "ports" (list 53) "udp" 53) -}}
{{- end -}}

{{/* The collector of traces, where there is one. Takes: the root. */}}
{{- define "suite.egressToCollector" -}}
{{- with .Values.monitoring.traces.endpoint -}}
{{- include "suite.egressTo" (dict "peers" $.Values.networkPolicy.peers.traceCollector "ports" (list (include "suite.urlPort" . | int))) -}}
{{- end -}}
{{- end -}}

{{/* The store of documents, which tar-service asks where it is told to. Takes: root, service. */}}
{{- define "suite.egressToDocumentStore" -}}
{{- if and (eq .service "tar-service") (eq .root.Values.documents.store "s3") -}}
{{- $port := include "suite.urlPort" (.root.Values.documents.s3.endpoint | default "https://s3") | int -}}
{{- include "suite.egressTo" (dict "peers" .root.Values.networkPolicy.peers.documentStore "ports" (list $port)) -}}
{{- end -}}
{{- end -}}

{{/* The store in which the gateway's pods count together. Takes: root, service. */}}
{{- define "suite.egressToRateLimitStore" -}}
{{- if and (eq .service "gateway") .root.Values.rateLimitStore.url -}}
{{- $port := regexFind "[0-9]+$" .root.Values.rateLimitStore.url | int -}}
{{- include "suite.egressTo" (dict "peers" .root.Values.networkPolicy.peers.rateLimitStore "ports" (list $port)) -}}
{{- end -}}
{{- end -}}
