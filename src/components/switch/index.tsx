import { View } from '@tarojs/components'
import { components as words } from '@/copy/components'
import { classes } from '../classes'
import { Press } from '../press'
import './index.scss'

interface SwitchProps {
  label: string
  note?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** The whole row is the target. */
export function Switch({ label, note, checked, onChange }: SwitchProps) {
  return (
    <Press
      className="switch"
      role="switch"
      label={note ? `${label}，${note}` : label}
      checked={checked}
      onClick={() => onChange(!checked)}
    >
      <View className="switch-words">
        <View>{label}</View>
        {note && <View className="switch-note">{note}</View>}
      </View>
      <View className="switch-state">{checked ? words.on : words.off}</View>
      <View className={classes('switch-track', checked && 'switch-on')}>
        <View className="switch-knob" />
      </View>
    </Press>
  )
}
