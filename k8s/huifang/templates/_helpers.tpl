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
app.kubernetes.io/part-of: huifang
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{/* Takes a dict with root and service. */}}
{{- define "huifang.serviceAccount" -}}
{{- $values := .root.Values.serviceAccount -}}
{{- if $values.name -}}
{{- $values.name -}}
{{- else if $values.create -}}
{{- printf "%s-%s" (include "huifang.fullname" .root) .service -}}
{{- else -}}
default
{{- end -}}
{{- end -}}

{{- define "huifang.image" -}}
{{ .root.Values.image.repository }}/{{ .service }}-service:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- end -}}

{{/* Whom each service calls: its subscribers, setting an address for anybody else would stop it from starting. */}}
{{- define "huifang.calls" -}}
ticket: [kpi, survey, escalation]
survey: [kpi, escalation, ticket]
escalation: [kpi, survey, ticket]
kpi: [ticket, survey, escalation]
{{- end -}}

{{/* Services that call messengers, gateways and webhooks of others. */}}
{{- define "huifang.callsTheWeb" -}}
[ticket, survey, escalation]
{{- end -}}

{{/* What people and programs reach from outside: not /q (operation) and not /events (siblings). Takes the service. */}}
{{- define "huifang.paths" -}}
{{- $own := dict
  "ticket" (list "/desk" "/customers" "/organisations" "/search" "/status" "/contact" "/imports")
  "survey" (list "/surveys" "/s" "/r" "/p" "/widget.js" "/survey-looks" "/imports")
  "escalation" (list "/board" "/promises" "/me" "/on-call" "/acknowledge")
  "kpi" (list "/dashboard" "/dashboard.js" "/dashboard.css" "/figurewall.css" "/half-hours" "/staffing" "/early-warning"
    "/boards" "/first-contact" "/objectives" "/process" "/reports" "/targets" "/_static") -}}
{{- concat (get $own .) (list "/api" "/signed-in" "/sign-out" "/back-channel-logout" "/audit" "/notices" "/views"
  "/settings" "/brand" "/choices" "/huifang" "/webjars") | toJson -}}
{{- end -}}

{{/* Whose word is taken for who a visitor is. A trial with Keycloak may leave it at everybody's. */}}
{{- define "huifang.trustedProxies" -}}
{{- if .Values.trustedProxies -}}
{{- join "," .Values.trustedProxies -}}
{{- else if and (or .Values.ingress.enabled .Values.gateway.enabled) (not .Values.keycloak.enabled) -}}
{{- fail "trustedProxies names nobody: say from which addresses the ingress controller or gateway calls, or anybody in the cluster could call himself anybody" -}}
{{- end -}}
{{- end -}}

{{/* What of Keycloak is reached from outside. */}}
{{- define "huifang.keycloakPaths" -}}
["/realms", "/resources", "/admin", "/js"]
{{- end -}}

{{- define "huifang.issuer" -}}
{{- if .Values.identity.issuer -}}
{{- .Values.identity.issuer -}}
{{- else if .Values.keycloak.enabled -}}
{{- printf "%s/realms/huifang" (required "keycloak.publicUrl is required" .Values.keycloak.publicUrl | trimSuffix "/") -}}
{{- else -}}
{{- fail "identity.issuer is required" -}}
{{- end -}}
{{- end -}}

{{/* Port of an address. */}}
{{- define "huifang.portOf" -}}
{{- $url := urlParse . -}}
{{- $port := regexFind ":[0-9]+$" $url.host | trimPrefix ":" -}}
{{- default (ternary "443" "80" (eq $url.scheme "https")) $port -}}
{{- end -}}

{{/* Name of the CloudNativePG cluster of a service. Takes a dict with root and service. */}}
{{- define "huifang.cluster" -}}
{{- if eq .root.Values.postgresql.make "cluster" -}}
{{- include "huifang.fullname" .root }}-db
{{- else -}}
{{- include "huifang.fullname" .root }}-db-{{ .service }}
{{- end -}}
{{- end -}}

{{- define "huifang.jdbcUrl" -}}
{{- $url := (get .root.Values.services .service).database.url -}}
{{- if $url -}}
{{- $url -}}
{{- else if eq .root.Values.postgresql.make "none" -}}
{{- fail (printf "services.%s.database.url is required" .service) -}}
{{- else -}}
jdbc:postgresql://{{ include "huifang.cluster" . }}-rw:5432/{{ .service }}
{{- end -}}
{{- end -}}

{{/* The operator makes the secret of a cluster's owner; with one cluster the four roles have secrets of yours. */}}
{{- define "huifang.databaseSecret" -}}
{{- $name := (get .root.Values.services .service).database.secretName -}}
{{- if $name -}}
{{- $name -}}
{{- else if eq .root.Values.postgresql.make "clusters" -}}
{{- include "huifang.cluster" . }}-app
{{- else -}}
{{- fail (printf "services.%s.database.secretName is required" .service) -}}
{{- end -}}
{{- end -}}

{{/* The role of the database. Takes a dict with root and service. */}}
{{- define "huifang.databaseLogin" -}}
{{- $database := (get .root.Values.services .service).database -}}
- name: QUARKUS_DATASOURCE_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ include "huifang.databaseSecret" . }}
      key: {{ $database.usernameKey }}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ include "huifang.databaseSecret" . }}
      key: {{ $database.passwordKey }}
{{- end -}}

{{/*
Whether pods migrate when they start. A database that this release makes is not there before the release, so that no job could
run: its first pods do it.
*/}}
{{- define "huifang.migratesAtStart" -}}
{{- if not .Values.migrations.job -}}
true
{{- else -}}
{{- and .Release.IsInstall (ne .Values.postgresql.make "none") -}}
{{- end -}}
{{- end -}}

{{/* Of every pod that we write: nobody's root. */}}
{{- define "huifang.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "huifang.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/* Where pods run and with what they are fetched. */}}
{{- define "huifang.placement" -}}
{{- with .Values.imagePullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- end -}}
