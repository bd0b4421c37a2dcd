import type { CareAct } from '@contract/care'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { showToast } from '@/components/toast'
import { careCopy } from '@/copy/care'
import { actOptions } from '@/copy/slips'
import { canScan, scan } from '@/device/scan'
import { useAct } from '@/events/use-act'

interface LookAfterSheetProps {
  open: boolean
  onClose: () => void
  onBegan: () => Promise<void>
  /** Buildings whose head the person is. */
  headOf: readonly string[]
}

const neighbour = ''

/** Takes the code from the other's phone: that they show it is their consent. */
export function LookAfterSheet({ open, onClose, onBegan, headOf }: LookAfterSheetProps) {
  const [code, setCode] = useState('')
  const [theirName, setTheirName] = useState('')
  const [myName, setMyName] = useState('')
  const [acts, setActs] = useState<CareAct[]>(['sign-up'])
  const [asHeadOf, setAsHeadOf] = useState(neighbour)
  const [tried, setTried] = useState(false)
  const { busy, problem, run } = useAct()
  const typed = { code: code.trim(), theirName: theirName.trim(), myName: myName.trim() }
  const missing = (text: string) => (tried && text === '' ? careCopy.needed : undefined)

  const scanIt = async () => setCode((await scan())?.slice(0, 20) ?? code)
  const begin = () => {
    setTried(true)
    if (Object.values(typed).includes('') || acts.length === 0) return
    void run(async () => {
      const care = await call('members.lookAfter', { ...typed, acts, ...(asHeadOf && { asHeadOf }) })
      setCode('')
      setTheirName('')
      setTried(false)
      onClose()
      showToast(careCopy.began(care.name))
      await onBegan()
    })
  }

  return (
    <Sheet open={open} title={careCopy.addTitle} onClose={onClose}>
      <View className="people-form">
        <Field
          label={careCopy.code}
          hint={careCopy.codeHint}
          maxLength={20}
          value={code}
          onInput={setCode}
          error={missing(typed.code)}
        />
        {canScan && <Button onClick={() => void scanIt()}>{careCopy.scan}</Button>}
        <Field
          label={careCopy.theirName}
          hint={careCopy.theirNameHint}
          maxLength={20}
          value={theirName}
          onInput={setTheirName}
          error={missing(typed.theirName)}
        />
        <Field
          label={careCopy.myName}
          hint={careCopy.myNameHint}
          maxLength={20}
          value={myName}
          onInput={setMyName}
          error={missing(typed.myName)}
        />
        {headOf.length > 0 && (
          <Choice
            label={careCopy.capacity}
            options={[
              { value: neighbour, label: careCopy.asNeighbour },
              ...headOf.map((value) => ({ value, label: careCopy.asHead(value) })),
            ]}
            value={asHeadOf}
            onChange={setAsHeadOf}
          />
        )}
        <Choice
          label={careCopy.acts}
          multiple
          options={actOptions}
          value={acts}
          error={tried && acts.length === 0 ? careCopy.actsNeeded : undefined}
          onChange={setActs}
        />
        <View className="people-note">{careCopy.actsHint}</View>
        <Problem problem={problem} />
        <View className="people-actions">
          <Button kind="primary" wide busy={busy} onClick={begin}>
            {careCopy.confirm}
          </Button>
        </View>
      </View>
    </Sheet>
  )
}
