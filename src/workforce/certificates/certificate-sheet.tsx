import type { Certificate } from '@contract/service'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { showToast } from '@/components/toast'
import { sayMinutes, serviceCopy } from '@/copy/service'
import { sayDuty } from '@/copy/volunteer'
import { issuedCopy as copy } from '@/copy/workforce-people'
import { copyText } from '@/device/clipboard'
import { useAct } from '@/events/use-act'
import { useNeeded } from '@/events/use-needed'

interface CertificateSheetProps {
  certificate: Certificate
  onClose: () => void
  onChanged: () => Promise<void>
}

type Doing = 'withdraw' | 'reissue' | null

/** One certificate, and what the office may do: withdraw it with a reason, or issue it anew. */
export function CertificateSheet({ certificate, onClose, onChanged }: CertificateSheetProps) {
  const { number } = certificate
  const [doing, setDoing] = useState<Doing>(null)
  // Made once, so that sending again after a lost answer issues once.
  const [key] = useState(randomKey)
  const { busy, problem, run } = useAct()
  const finish = (work: () => Promise<string>) =>
    void run(async () => {
      const words = await work()
      onClose()
      await onChanged()
      return words
    })
  const withdraw = async (reason: string) => {
    await call('service.withdraw', { number, reason })
    return copy.withdrawn
  }
  const reissue = async (name: string) => copy.reissued((await call('service.reissue', { number, key, name })).number)
  const title = { withdraw: copy.withdrawTitle, reissue: copy.reissueTitle }
  return (
    <Sheet open title={doing ? title[doing] : copy.sheet(certificate.name)} onClose={onClose}>
      <View className="workforce">
        {doing === null && <Facts certificate={certificate} onAct={setDoing} />}
        {doing === 'withdraw' && (
          <OneLine
            hint={copy.withdrawHint}
            label={copy.reason}
            needed={copy.reasonNeeded}
            maxLength={80}
            start=""
            act={copy.withdraw}
            danger
            busy={busy}
            onAct={(reason) => finish(() => withdraw(reason))}
          />
        )}
        {doing === 'reissue' && (
          <OneLine
            hint={copy.reissueHint}
            label={copy.reissueName}
            needed={copy.nameNeeded}
            maxLength={20}
            start={certificate.name}
            act={copy.reissue}
            busy={busy}
            onAct={(name) => finish(() => reissue(name))}
          />
        )}
        <Problem problem={problem} />
        <Button wide onClick={onClose}>
          {doing ? copy.back : copy.done}
        </Button>
      </View>
    </Sheet>
  )
}

function Facts({ certificate, onAct }: { certificate: Certificate; onAct: (doing: Doing) => void }) {
  const { number, from, until, minutes, kinds, state, withdrawn, url } = certificate
  const link = async () => showToast((await copyText(url)) ? copy.copied : copy.notCopied)
  const content = kinds.map((one) => serviceCopy.byKind(sayDuty(one.kind), one.shifts, sayMinutes(one.minutes)))
  const facts: [string, string][] = [
    [copy.number, number],
    [copy.period, copy.span(from, until)],
    [copy.minutes, [sayMinutes(minutes), ...content].join('；')],
  ]
  return (
    <>
      {withdrawn && (
        <Notice tone="bad" title={copy.states.withdrawn}>
          {copy.reasonWas(withdrawn.reason)}
        </Notice>
      )}
      {state === 'superseded' && <Notice tone="gold">{copy.states.superseded}</Notice>}
      {facts.map(([label, value]) => (
        <View key={label}>
          <View className="workforce-note">{label}</View>
          <View>{value}</View>
        </View>
      ))}
      <Button wide onClick={() => void link()}>
        {copy.link}
      </Button>
      <Button kind="primary" wide onClick={() => onAct('reissue')}>
        {copy.reissue}
      </Button>
      {state !== 'withdrawn' && (
        <Button kind="danger" wide onClick={() => onAct('withdraw')}>
          {copy.withdraw}
        </Button>
      )}
    </>
  )
}

interface OneLineProps {
  hint: string
  label: string
  needed: string
  maxLength: number
  start: string
  act: string
  danger?: boolean
  busy: boolean
  onAct: (typed: string) => void
}

/** One line to write before the deed is done. */
function OneLine({ hint, label, needed, maxLength, start, act, danger, busy, onAct }: OneLineProps) {
  const line = useNeeded(needed, start)
  return (
    <>
      <View>{hint}</View>
      <Field label={label} maxLength={maxLength} {...line.field} />
      <Button kind={danger ? 'danger' : 'primary'} wide busy={busy} onClick={() => line.give(onAct)}>
        {act}
      </Button>
    </>
  )
}
