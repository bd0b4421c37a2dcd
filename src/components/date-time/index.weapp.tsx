import { Picker, View } from '@tarojs/components'
import { aria } from '../aria'
import '../field/index.scss'
import type { DateTimeProps } from './date-time-props'

interface PartProps {
  label: string
  mode: 'date' | 'time'
  value: string
  onChange: (value: string) => void
}

function Part({ label, mode, value, onChange }: PartProps) {
  const shared = { value, onChange: (event: { detail: { value: string } }) => onChange(event.detail.value) }
  const shown = (
    <View className="field-entry" {...aria({ role: 'button', label })}>
      {value}
    </View>
  )
  return mode === 'date' ? (
    <Picker mode="date" {...shared}>
      {shown}
    </Picker>
  ) : (
    <Picker mode="time" {...shared}>
      {shown}
    </Picker>
  )
}

/** A day, an hour, or both, by the community's clock. */
export function DateTime({ label, kind, value, onChange, hint }: DateTimeProps) {
  const [date = '', time = ''] = kind === 'time' ? ['', value] : value.split('T')
  const change = (day: string, hour: string) => onChange(kind === 'moment' ? `${day}T${hour}` : day || hour)
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      {hint && <View className="field-hint">{hint}</View>}
      {kind !== 'time' && <Part label={label} mode="date" value={date} onChange={(day) => change(day, time)} />}
      {kind !== 'date' && <Part label={label} mode="time" value={time} onChange={(hour) => change(date, hour)} />}
    </View>
  )
}
