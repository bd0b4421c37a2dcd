import { View } from '@tarojs/components'
import { components as words } from '@/copy/components'
import { aria } from '../aria'
import { Icon } from '../icon'
import { Press } from '../press'
import './index.scss'

interface StepperProps {
  label: string
  value: number
  min: number
  max: number
  /** Said after the number, as “人”. */
  unit: string
  hint?: string
  onChange: (value: number) => void
}

export function Stepper({ label, value, min, max, unit, hint, onChange }: StepperProps) {
  return (
    <View className="stepper" {...aria({ role: 'group', label })}>
      <View className="stepper-words">
        <View className="stepper-label">{label}</View>
        {hint && <View className="stepper-hint">{hint}</View>}
      </View>
      <Press
        className="stepper-step"
        label={words.less(label, unit)}
        disabled={value <= min}
        onClick={() => onChange(value - 1)}
      >
        <Icon name="minus" />
      </Press>
      <View className="stepper-value" {...aria({ live: 'polite' })}>
        {value} {unit}
      </View>
      <Press
        className="stepper-step"
        label={words.more(label, unit)}
        disabled={value >= max}
        onClick={() => onChange(value + 1)}
      >
        <Icon name="plus" />
      </Press>
    </View>
  )
}
