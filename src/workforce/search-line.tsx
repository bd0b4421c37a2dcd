import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { registerCopy } from '@/copy/workforce-people'

interface SearchLineProps {
  label: string
  hint: string
  /** What is looked for now. */
  value: string
  onFind: (words: string) => void
}

/** Words to look for in the cloud, sent by a press: each search is a request. */
export function SearchLine({ label, hint, value, onFind }: SearchLineProps) {
  const [words, setWords] = useState(value)
  return (
    <View className="workforce-search">
      <Field label={label} hint={hint} maxLength={20} value={words} onInput={setWords} />
      <View className="workforce-acts">
        <Button onClick={() => onFind(words.trim())}>{registerCopy.find}</Button>
        {value !== '' && <Button onClick={() => onFind('')}>{registerCopy.clear}</Button>}
      </View>
    </View>
  )
}
