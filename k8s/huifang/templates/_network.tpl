{{- define "huifang.toDns" -}}
- ports:
    - {port: 53, protocol: UDP}
    - {port: 53, protocol: TCP}
{{- end -}}

{{/* One way out. Takes a dict with to (peers; none: anywhere) and port. */}}
{{- define "huifang.to" -}}
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
{{- include "huifang.to" (dict "to" $to "port" .port) -}}
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
