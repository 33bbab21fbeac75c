{{- define "huifang.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{/* Short enough for "-escalation" behind it. */}}
{{- define "huifang.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 50 | trimSuffix "-" -}}
{{- else if contains (include "huifang.name" .) .Release.Name -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name (include "huifang.name" .) | trunc 50 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* What selects the pods of the release: never anything that an upgrade changes. */}}
{{- define "huifang.releaseSelector" -}}
app.kubernetes.io/name: {{ include "huifang.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{/* Takes a dict with root and service. */}}
{{- define "huifang.selector" -}}
{{ include "huifang.releaseSelector" .root }}
app.kubernetes.io/component: {{ .service }}
{{- end -}}

{{- define "huifang.labels" -}}
{{ include "huifang.releaseSelector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "huifang.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "huifang.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{/* Whom each service tells; setting an address for anybody else would stop it from starting. */}}
{{- define "huifang.subscribers" -}}
ticket: [kpi, survey, escalation]
survey: [kpi, escalation, ticket]
escalation: [kpi, survey, ticket]
kpi: [ticket, survey, escalation]
{{- end -}}

{{/* What people and programs reach from outside: not /q (operation) and not /events (siblings). */}}
{{- define "huifang.paths" -}}
ticket: [/desk, /customers, /search, /status, /imports, /api]
survey: [/surveys, /s, /imports, /api]
escalation: [/board, /api]
kpi: [/dashboard, /dashboard.js, /dashboard.css, /half-hours, /targets, /_static, /api]
{{- end -}}
