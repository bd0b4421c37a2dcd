import { View } from '@tarojs/components'
import { Icon } from '../icon'
import type { OptionProps } from './option-props'

export function OptionFace({ label, note, checked, multiple }: OptionProps) {
  return (
    <>
      <View className={multiple ? 'option-mark option-box' : 'option-mark'}>
        {checked && <Icon name="check" className="option-check" />}
      </View>
      <View className="option-words">
        <View>{label}</View>
        {note && <View className="option-note">{note}</View>}
      </View>
    </>
  )
}
