{{- define "huifang.toDns" -}}
- ports:
    - {port: 53, protocol: UDP}
    - {port: 53, protocol: TCP}
{{- end -}}

{{/*
One way out. Takes a dict with to (peers; none: anywhere), port, and as the name of the peers among the values. Port 443 to
anywhere is the web, which networkPolicy.web grants and nothing else.
*/}}
{{- define "huifang.to" -}}
{{- if and (not .to) (eq (toString .port) "443") -}}
{{- fail (printf "networkPolicy.%s names nobody: port 443 would lead everywhere, whatever networkPolicy.web says" .name) -}}
{{- end -}}
- ports:
    - {port: {{ .port }}, protocol: TCP}
  {{- with .to }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}

{{/* Takes a dict with root and port. */}}
{{- define "huifang.toDatabase" -}}
{{- $to := .root.Values.networkPolicy.database -}}
{{- if and (not $to) (ne .root.Values.postgresql.make "none") -}}
{{- $to = list (dict "podSelector" (dict "matchExpressions" (list (dict "key" "cnpg.io/cluster" "operator" "Exists")))) -}}
{{- end -}}
{{- include "huifang.to" (dict "name" "database" "to" $to "port" .port) -}}
{{- end -}}

{{/* Port of the database of a service. Takes a dict with root and service. */}}
{{- define "huifang.databasePort" -}}
{{- include "huifang.jdbcUrl" . | regexFind "//[^/?]*" | regexFind ":[0-9]+$" | trimPrefix ":" | default "5432" -}}
{{- end -}}

{{- define "huifang.databasePorts" -}}
{{- $ports := list -}}
{{- range $name, $service := .Values.services -}}
{{- $ports = append $ports (include "huifang.databasePort" (dict "root" $ "service" $name)) -}}
{{- end -}}
{{- uniq $ports | toJson -}}
{{- end -}}

{{/* A Keycloak of a trial is reached as browsers reach it, at an address that the chart does not know. */}}
{{- define "huifang.toIdentity" -}}
{{- $issuer := include "huifang.issuer" . -}}
{{- $port := include "huifang.portOf" $issuer -}}
{{- if .Values.networkPolicy.identity -}}
{{- include "huifang.to" (dict "name" "identity" "to" .Values.networkPolicy.identity "port" $port) -}}
{{- else if and .Values.keycloak.enabled (not .Values.identity.issuer) -}}
- ports:
    - {port: {{ $port }}, protocol: TCP}
{{- else -}}
{{- fail (printf "networkPolicy.identity names nobody: say where %s is, or port %s would lead everywhere" $issuer $port) -}}
{{- end -}}
{{- end -}}

{{/* Port of the mailbox of ticket-service, empty where none is set. */}}
{{- define "huifang.mailboxPort" -}}
{{- $host := false -}}
{{- $port := "993" -}}
{{- range .Values.services.ticket.env -}}
{{- if eq .name "HUIFANG_TICKET_IMAP_HOST" -}}
{{- $host = true -}}
{{- else if eq .name "HUIFANG_TICKET_IMAP_PORT" -}}
{{- $port = required "networkPolicy has to know HUIFANG_TICKET_IMAP_PORT: give it as a value" .value -}}
{{- end -}}
{{- end -}}
{{- if $host -}}
{{- $port -}}
{{- end -}}
{{- end -}}
