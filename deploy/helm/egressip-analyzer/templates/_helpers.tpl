{{- define "egressip.name" -}}
{{- if contains "egressip" .Release.Name }}{{ .Release.Name }}{{ else }}{{ .Release.Name }}-egressip{{ end }}
{{- end }}

{{- define "egressip.labels" -}}
app.kubernetes.io/name: egressip-analyzer
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}

{{/* Of one part: (list . "gateway") */}}
{{- define "egressip.selector" -}}
app.kubernetes.io/name: egressip-analyzer
app.kubernetes.io/instance: {{ (index . 0).Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{- define "egressip.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{- define "egressip.natsSecret" -}}
{{ .Values.nats.secret | default (printf "%s-nats-passwords" (include "egressip.name" .)) }}
{{- end }}

{{- define "egressip.questdbSecret" -}}
{{ .Values.questdb.secret | default (printf "%s-questdb-passwords" (include "egressip.name" .)) }}
{{- end }}

{{/* For the historian alone: where QuestDB is, with its logins. */}}
{{- define "egressip.questdbEnvironment" -}}
{{- if .Values.questdb.enabled }}
{{- if .Values.questdb.url }}
- {name: EGRESSIP_QUESTDB_URL, value: {{ .Values.questdb.url | quote }}}
{{- with .Values.questdb.readerUrl }}
- {name: EGRESSIP_QUESTDB_READER_URL, value: {{ . | quote }}}
{{- end }}
{{- else }}
{{- $secret := include "egressip.questdbSecret" . }}
{{- $host := printf "%s-questdb" (include "egressip.name" .) }}
- name: QUESTDB_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: historian}}
- name: QUESTDB_READER_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: reader}}
- {name: EGRESSIP_QUESTDB_URL, value: "http://historian:$(QUESTDB_PASSWORD)@{{ $host }}:9000"}
- {name: EGRESSIP_QUESTDB_READER_URL, value: "postgresql://reader:$(QUESTDB_READER_PASSWORD)@{{ $host }}:8812"}
{{- end }}
- {name: EGRESSIP_QUESTDB_CONSOLE_PORT, value: "9000"}
{{- end }}
{{- end }}

{{- define "egressip.tokenSecret" -}}
{{ .Values.gateway.tokenSecret | default (printf "%s-tokens" (include "egressip.name" .)) }}
{{- end }}

{{/* Fits restricted-v2, which gives the user id; elsewhere the image's own. */}}
{{- define "egressip.podSecurity" -}}
runAsNonRoot: true
{{- if not .Values.openshift }}
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
{{- end }}
seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "egressip.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end }}

{{/* Whether each service shows the bus its own password, under its own name. */}}
{{- define "egressip.hasPasswords" -}}
{{- if or (not .Values.nats.url) .Values.nats.secret }}true{{ end }}
{{- end }}

{{- define "egressip.environment" -}}
- {name: EGRESSIP_CONFIG, value: /etc/egressip/config/egress_config.yaml}
- {name: EGRESSIP_NATS_URL, value: {{ .Values.nats.url | default (printf "nats://%s-nats:4222" (include "egressip.name" .)) | quote }}}
{{- if include "egressip.hasPasswords" . }}
- {name: EGRESSIP_NATS_PASSWORD_FILE, value: /etc/egressip/nats/password}
{{- end }}
{{- end }}

{{- /* Of several replicas one works and the others stand by, or pollers share the nodes; otherwise all would publish the same observations. */}}
{{- define "egressip.replicas" -}}
replicas: {{ . }}
{{- if gt (int .) 1 }}
strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}
{{- else }}
strategy: {type: Recreate}
{{- end }}
{{- end }}

{{- define "egressip.standby" -}}
- {name: EGRESSIP_STANDBY_ENABLED, value: {{ gt (int .) 1 | quote }}}
{{- end }}

{{- define "egressip.mounts" -}}
- {name: config, mountPath: /etc/egressip/config, readOnly: true}
- {name: tmp, mountPath: /tmp}
{{- if include "egressip.hasPasswords" . }}
- {name: nats, mountPath: /etc/egressip/nats, readOnly: true}
{{- end }}
{{- range .Values.secretMounts }}
- {name: {{ printf "secret-%s" . }}, mountPath: {{ printf "/etc/egressip/secrets/%s" . }}, readOnly: true}
{{- end }}
{{- end }}

{{/* Of one service: (list . "gateway") */}}
{{- define "egressip.volumes" -}}
{{- $ := index . 0 }}
- name: config
  configMap: {name: {{ include "egressip.name" $ }}-config}
- name: tmp
  emptyDir: {}
{{- if include "egressip.hasPasswords" $ }}
- name: nats
  secret: {secretName: {{ include "egressip.natsSecret" $ }}, items: [{key: {{ index . 1 }}, path: password}]}
{{- end }}
{{- range $.Values.secretMounts }}
- name: {{ printf "secret-%s" . }}
  secret: {secretName: {{ . }}}
{{- end }}
{{- end }}
