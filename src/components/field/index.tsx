import { View } from '@tarojs/components'
import { useId } from 'react'
import { components as words } from '@/copy/components'
import { aria } from '../aria'
import { classes } from '../classes'
import { Entry, EntryLabel } from './entry'
import type { EntryProps } from './field-props'
import './index.scss'

interface FieldProps extends EntryProps {
  /** Stays visible under the label while one types. */
  hint?: string | undefined
  /** What is wrong and how to mend it. */
  error?: string | undefined
}

export function Field({ hint, error, ...entry }: FieldProps) {
  const id = useId()
  const shell = { id, describedBy: error || hint ? `${id}-words` : undefined, invalid: Boolean(error) }
  const left = entry.maxLength === undefined ? undefined : entry.maxLength - entry.value.length
  return (
    <View className={classes('field', error !== undefined && 'field-wrong')}>
      <EntryLabel id={id}>{entry.label}</EntryLabel>
      {hint && (
        <View className="field-hint" id={error ? `${id}-hint` : `${id}-words`}>
          {hint}
        </View>
      )}
      <Entry {...entry} {...shell} />
      {error && (
        <View className="field-error" id={`${id}-words`} {...aria({ role: 'alert' })}>
          {error}
        </View>
      )}
      {entry.multiline && left !== undefined && <View className="field-left">{words.charactersLeft(left)}</View>}
    </View>
  )
}
