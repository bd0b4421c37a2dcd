import { useId } from 'react'
import '../field/index.scss'
import type { DateTimeProps } from './date-time-props'

const types = { moment: 'datetime-local', date: 'date', time: 'time' } as const

/** A day, an hour, or both, by the community's clock. */
export function DateTime({ label, kind, value, onChange, hint }: DateTimeProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && <div className="field-hint">{hint}</div>}
      <input
        id={id}
        className="field-entry"
        type={types[kind]}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
