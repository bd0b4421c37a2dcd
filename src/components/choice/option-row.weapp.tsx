import { classes } from '../classes'
import { Press } from '../press'
import { OptionFace } from './option-face'
import type { OptionProps } from './option-props'

export function OptionRow(props: OptionProps) {
  const { checked, multiple, label, note, onPick } = props
  return (
    <Press
      className={classes('option', checked && 'option-on')}
      role={multiple ? 'checkbox' : 'radio'}
      label={note ? `${label}，${note}` : label}
      checked={checked}
      onClick={onPick}
    >
      <OptionFace {...props} />
    </Press>
  )
}
