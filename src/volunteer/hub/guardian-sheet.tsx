import type { Volunteering } from '@contract/volunteer-shapes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { showToast } from '@/components/toast'
import { careCopy } from '@/copy/care'
import { guardianCopy } from '@/copy/volunteer'
import { canScan, scan } from '@/device/scan'
import { useAct } from '@/events/use-act'

interface GuardianSheetProps {
  open: boolean
  onClose: () => void
  onAgreed: (volunteering: Volunteering) => void
}

/** A guardian shows a code on their own phone: that they show it is their consent. */
export function GuardianSheet({ open, onClose, onAgreed }: GuardianSheetProps) {
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, problem, run } = useAct()
  const typed = { code: code.trim(), name: name.trim() }
  const missing = (text: string) => (tried && text === '' ? careCopy.needed : undefined)
  const scanIt = async () => setCode((await scan())?.slice(0, 20) ?? code)
  const agree = () => {
    setTried(true)
    if (typed.code === '' || typed.name === '') return
    void run(async () => {
      onAgreed(await call('volunteers.guardianAgrees', typed))
      onClose()
      showToast(guardianCopy.agreed)
    })
  }
  return (
    <Sheet open={open} title={guardianCopy.title} onClose={onClose}>
      <View className="people-form">
        <View className="people-note">{guardianCopy.intro}</View>
        <Field label={guardianCopy.code} maxLength={20} value={code} onInput={setCode} error={missing(typed.code)} />
        {canScan && <Button onClick={() => void scanIt()}>{careCopy.scan}</Button>}
        <Field label={guardianCopy.name} maxLength={20} value={name} onInput={setName} error={missing(typed.name)} />
        <Problem problem={problem} />
        <View className="people-actions">
          <Button kind="primary" wide busy={busy} onClick={agree}>
            {guardianCopy.agree}
          </Button>
        </View>
      </View>
    </Sheet>
  )
}
