import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { walkCopy } from '@/copy/walk'

interface TypeCodeProps {
  busy: boolean
  onCode: (text: string) => Promise<void>
}

/** For what cannot scan: the letters under the printed code. */
export function TypeCode({ busy, onCode }: TypeCodeProps) {
  const [code, setCode] = useState('')
  const send = async () => {
    if (code.trim() === '') return
    await onCode(code)
    setCode('')
  }
  return (
    <Card>
      <Field label={walkCopy.typeCodeLabel} hint={walkCopy.typeCode} value={code} maxLength={200} onInput={setCode} />
      <View className="volunteer-acts">
        <Button kind="primary" wide busy={busy} onClick={() => void send()}>
          {walkCopy.typeCodeSend}
        </Button>
      </View>
    </Card>
  )
}
