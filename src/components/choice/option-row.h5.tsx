import { classes } from '../classes'
import { OptionFace } from './option-face'
import type { OptionProps } from './option-props'

/** The browser's own radio button lies invisible over the row, so arrows and labels work as people know them. */
export function OptionRow(props: OptionProps) {
  const { group, value, checked, multiple, onPick } = props
  return (
    <label className={classes('option', checked && 'option-on')}>
      <input
        className="option-input"
        type={multiple ? 'checkbox' : 'radio'}
        name={group}
        value={value}
        checked={checked}
        onChange={onPick}
      />
      <OptionFace {...props} />
    </label>
  )
}
