import { aria } from '../aria'
import { classes } from '../classes'
import './index.scss'
import type { PressProps } from './press-props'

/** Anything that reacts to a tap: a real button, so that the keyboard reaches it. */
export function Press({ className, label, role = 'button', checked, disabled, onClick, children }: PressProps) {
  return (
    <button
      type="button"
      className={classes('press', className)}
      disabled={disabled}
      onClick={onClick}
      {...aria({ role: role === 'button' ? undefined : role, label, checked })}
    >
      {children}
    </button>
  )
}
