import { classes } from '../classes'
import type { ButtonProps } from './button-props'
import '../press/index.scss'
import './index.scss'

export function Button({ kind = 'quiet', busy, disabled, wide, label, onClick, id, children }: ButtonProps) {
  return (
    <button
      type="button"
      id={id}
      className={classes(
        'press',
        'button',
        `button-${kind}`,
        wide && 'button-wide',
        (disabled || busy) && 'button-off',
      )}
      aria-label={label}
      aria-busy={busy}
      aria-disabled={busy}
      disabled={disabled}
      onClick={() => busy || onClick?.()}
    >
      {busy && <span className="button-spinner" aria-hidden="true" />}
      {children}
    </button>
  )
}
