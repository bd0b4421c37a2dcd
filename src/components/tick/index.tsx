import { View } from '@tarojs/components'
import { classes } from '../classes'
import { Icon } from '../icon'
import { Press } from '../press'
import './index.scss'

interface TickProps {
  /** What is chosen by it; shown only where `shown` is. */
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  shown?: boolean
}

/** Chooses one of many things in a list. */
export function Tick({ label, checked, onChange, shown }: TickProps) {
  return (
    <Press
      className={classes('tick', checked && 'tick-on')}
      role="checkbox"
      label={shown ? undefined : label}
      checked={checked}
      onClick={() => onChange(!checked)}
    >
      <View className="tick-mark">{checked && <Icon name="check" className="tick-check" />}</View>
      {shown && <View className="tick-words">{label}</View>}
    </Press>
  )
}
