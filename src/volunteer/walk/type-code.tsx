import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { walkCopy } from '@/copy/walk'

interface TypeCodeProps {
  onCode: (text: string) => void
}

/** For what cannot scan: the letters under the printed code. */
export function TypeCode({ onCode }: TypeCodeProps) {
  const [code, setCode] = useState('')
  const send = () => {
    if (code.trim() === '') return
    onCode(code)
    setCode('')
  }
  return (
    <Card>
      <Field label={walkCopy.typeCodeLabel} hint={walkCopy.typeCode} value={code} maxLength={200} onInput={setCode} />
      <View className="volunteer-acts">
        <Button kind="primary" wide onClick={send}>
          {walkCopy.typeCodeSend}
        </Button>
      </View>
    </Card>
  )
}
