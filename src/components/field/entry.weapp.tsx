import { Input, Textarea, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria'
import type { EntryProps, EntryShell } from './field-props'

export function EntryLabel({ children }: { id: string; children: ReactNode }) {
  return <View className="field-label">{children}</View>
}

export function Entry(props: EntryProps & EntryShell) {
  const { id, label, value, onInput, multiline, maxLength = -1, type = 'text', autoFocus = false } = props
  const shared = {
    id,
    value,
    className: 'field-entry',
    onInput: (event: { detail: { value: string } }) => onInput(event.detail.value),
    ...aria({ label }),
  }
  if (multiline) return <Textarea {...shared} maxlength={maxLength} autoHeight focus={autoFocus} cursorSpacing={80} />
  return (
    <Input
      {...shared}
      maxlength={maxLength}
      type={type === 'number' ? 'number' : 'text'}
      password={type === 'password'}
      focus={autoFocus}
      cursorSpacing={80}
    />
  )
}
