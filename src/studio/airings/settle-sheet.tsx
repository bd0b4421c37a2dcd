import type { Input } from '@contract/index'
import type { LogLine } from '@contract/on-air'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { airingStates, airingsCopy, deskCopy } from '@/copy/desk'
import { useAct } from '@/events/use-act'

type State = Input<'onAir.settle'>['state']
const states = (['aired', 'missed'] as const).map((value) => ({ value, label: airingStates[value].words }))

interface SettleSheetProps {
  line: LogLine
  /** Everybody who may have spoken. */
  hosts: readonly { id: string; name: string }[]
  onClose: () => void
  onDone: () => Promise<void>
}

/** What the office confirms, corrects or explains of one broadcast. */
export function SettleSheet({ line, hosts, onClose, onDone }: SettleSheetProps) {
  const { airing, segments, broadcastId } = line
  const [state, setState] = useState<State>(airing?.state ?? 'missed')
  const [reason, setReason] = useState(airing?.reason ?? '')
  const [skipped, setSkipped] = useState<string[]>(airing?.skipped ?? [])
  const named = airing ? hosts.filter(({ name }) => airing.by.includes(name)) : line.hosts
  const [spoke, setSpoke] = useState(named.map(({ id }) => id))
  const { busy, problem, run } = useAct()
  const save = () =>
    run(async () => {
      const aired = state === 'aired'
      const told = { state, reason: reason.trim(), skipped: aired ? skipped : [], hosts: aired ? spoke : [] }
      await call('onAir.settle', { ...told, broadcastId, revision: airing?.revision ?? 0 })
      onClose()
      await onDone()
      return airingsCopy.saved
    })
  return (
    <Sheet open title={line.title} onClose={onClose}>
      <View className="on-air">
        <Choice label={airingsCopy.state} options={states} value={state} onChange={setState} />
        {state === 'aired' && (
          <>
            <Choice
              multiple
              label={airingsCopy.hosts}
              options={hosts.map(({ id, name }) => ({ value: id, label: name }))}
              value={spoke}
              onChange={setSpoke}
            />
            {segments.length > 0 && (
              <Choice
                multiple
                label={airingsCopy.skipped}
                options={segments.map(({ id, title }) => ({ value: id, label: title }))}
                value={skipped}
                onChange={setSkipped}
              />
            )}
          </>
        )}
        <Field label={deskCopy.reason} hint={deskCopy.missedHint} value={reason} maxLength={100} onInput={setReason} />
        <Problem problem={problem} />
        <Button kind="primary" wide busy={busy} onClick={save}>
          {deskCopy.keep}
        </Button>
      </View>
    </Sheet>
  )
}
