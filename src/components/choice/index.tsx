import { View } from '@tarojs/components'
import { useId } from 'react'
import { components as words } from '@/copy/components'
import { aria } from '../aria'
import type { Option } from './option-props'
import { OptionRow } from './option-row'
import './index.scss'

interface Common<Value extends string> {
  label: string
  options: readonly Option<Value>[]
  error?: string | undefined
}
type ChoiceProps<Value extends string> =
  | (Common<Value> & { multiple?: false; value: Value | null; onChange: (value: Value) => void })
  | (Common<Value> & { multiple: true; value: readonly Value[]; onChange: (value: Value[]) => void })

/** One of several, or several of several, all in plain sight. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, options, error } = props
  const group = useId()
  const isChecked = (value: Value) => (props.multiple ? props.value.includes(value) : props.value === value)
  const pick = (value: Value) => {
    if (!props.multiple) return props.onChange(value)
    const rest = props.value.filter((other) => other !== value)
    return props.onChange(rest.length < props.value.length ? rest : [...rest, value])
  }
  return (
    <View className="choice" {...aria({ role: props.multiple ? 'group' : 'radiogroup', label })}>
      <View className="choice-label" {...aria({ hidden: true })}>
        {label}
        {props.multiple && words.severalAllowed}
      </View>
      <View className="choice-options">
        {options.map((option) => (
          <OptionRow
            key={option.value}
            {...option}
            group={group}
            multiple={props.multiple === true}
            checked={isChecked(option.value)}
            onPick={() => pick(option.value)}
          />
        ))}
      </View>
      {error && (
        <View className="choice-error" {...aria({ role: 'alert' })}>
          {error}
        </View>
      )}
    </View>
  )
}
