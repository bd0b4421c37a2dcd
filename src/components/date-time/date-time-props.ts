export interface DateTimeProps {
  label: string
  /** `moment` is `2026-12-01T15:00`, `date` is `2026-12-01`, `time` is `15:00`; empty until chosen. */
  kind: 'moment' | 'date' | 'time'
  value: string
  onChange: (value: string) => void
  hint?: string
}
