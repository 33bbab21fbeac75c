{{/* All settings of a service that are no secret, as environment variables. Takes a dict with root and service. */}}
{{- define "huifang.settings" -}}
{{- $root := .root -}}
{{- $name := .service -}}
{{- $service := get $root.Values.services $name -}}
{{- $values := $root.Values -}}
QUARKUS_HTTP_PORT: "8080"
QUARKUS_SHUTDOWN_DELAY: {{ $values.shutdown.delaySeconds }}S
QUARKUS_SHUTDOWN_TIMEOUT: {{ $values.shutdown.timeoutSeconds }}S
# The ingress tells scheme and host; without it the login would lead back to http.
QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING: "true"
QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED: "true"
QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST: "true"
{{- with include "huifang.trustedProxies" $root }}
QUARKUS_HTTP_PROXY_TRUSTED_PROXIES: {{ . | quote }}
{{- end }}
QUARKUS_DATASOURCE_JDBC_URL: {{ include "huifang.jdbcUrl" . | quote }}
{{- if eq (include "huifang.migratesAtStart" $root) "true" }}
QUARKUS_FLYWAY_MIGRATE_AT_START: "true"
{{- else }}
# The job has migrated; a pod that finds an older schema does not start.
QUARKUS_FLYWAY_MIGRATE_AT_START: "false"
QUARKUS_FLYWAY_VALIDATE_AT_START: "true"
{{- end }}
HUIFANG_OIDC_URL: {{ include "huifang.issuer" $root | quote }}
HUIFANG_OIDC_AUDIENCE: {{ $values.identity.audience | quote }}
HUIFANG_OIDC_ROLES_CLAIM: {{ $values.identity.rolesClaim | quote }}
HUIFANG_SECURITY_TEAM_CLAIM: {{ $values.identity.teamClaim | quote }}
HUIFANG_OIDC_CLIENT_ID: {{ $service.client.id | quote }}
HUIFANG_PAGES_CLIENT_ID: {{ $service.client.pagesId | quote }}
{{- range $sibling, $other := $values.services }}
HUIFANG_{{ upper $sibling }}_URL: {{ required (printf "services.%s.publicUrl is required" $sibling) $other.publicUrl | trimSuffix "/" | quote }}
{{- end }}
{{- range $subscriber := get (include "huifang.calls" $root | fromYaml) $name }}
HUIFANG_OUTBOX_SUBSCRIBERS_{{ upper $subscriber }}_URL: http://{{ include "huifang.fullname" $root }}-{{ $subscriber }}:8080/events
{{- end }}
{{- if eq $name "survey" }}
{{- range $sibling := list "ticket" "escalation" }}
HUIFANG_SIBLINGS_{{ upper $sibling }}_URL: http://{{ include "huifang.fullname" $root }}-{{ $sibling }}:8080
{{- end }}
{{- end }}
HUIFANG_ZONE: {{ $values.zone | quote }}
{{- with $values.choicesDomain }}
HUIFANG_CHOICES_DOMAIN: {{ . | quote }}
{{- end }}
HUIFANG_SMTP_HOST: {{ required "smtp.host is required" $values.smtp.host | quote }}
HUIFANG_SMTP_PORT: {{ $values.smtp.port | quote }}
HUIFANG_SMTP_STARTTLS: {{ $values.smtp.startTls }}
{{- if eq $name "ticket" }}
HUIFANG_TICKET_FROM: {{ $values.smtp.ticketFrom | quote }}
{{- else if eq $name "survey" }}
HUIFANG_SURVEY_FROM: {{ $values.smtp.surveyFrom | quote }}
{{- else }}
HUIFANG_MAIL_FROM: {{ $values.smtp.escalationFrom | quote }}
{{- end }}
{{- if $values.logs.json }}
HUIFANG_LOGS_JSON: "true"
{{- end }}
{{- with $values.tracing.endpoint }}
HUIFANG_TRACES_ENDPOINT: {{ . | quote }}
HUIFANG_TRACES_SHARE: {{ $values.tracing.share | quote }}
{{- end }}
{{- end -}}
