import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Tag } from '@/components/tag'
import { airingStates, deskCopy, sayStanding } from '@/copy/desk'
import { explain } from '@/copy/failures'
import { sayClock } from '@/copy/times'
import { MissedSheet } from './missed-sheet'
import type { Step } from './running-order'
import { Script } from './script'
import type { DeskDuty } from './use-desk'
import type { useScript } from './use-script'

type Told = { state: 'aired' | 'missed'; skipped: string[]; reason: string }

interface OnDeskProps {
  duty: DeskDuty
  steps: readonly Step[]
  script: ReturnType<typeof useScript>
  onNote: (told: Told) => void
}

/** One broadcast on the desk: its script, and a tap when it is done. */
export function OnDesk({ duty, steps, script, onNote }: OnDeskProps) {
  if (duty.state === 'cancelled') return <Head duty={duty} />
  const { current, skipped, go, skip } = script
  return (
    <>
      <Head duty={duty} />
      <Script steps={steps} current={current} skipped={skipped} onGo={go} onSkip={skip} />
      {Date.parse(duty.facts.startsAt) <= cloudNow() ? (
        <Outcome duty={duty} skipped={skipped} ready={current === steps.length - 1} onNote={onNote} />
      ) : (
        <View className="desk-note">{deskCopy.notYet}</View>
      )}
    </>
  )
}

/** From one part to the next, always in reach. */
export function Way({ steps, script: { current, go } }: Pick<OnDeskProps, 'steps' | 'script'>) {
  const last = current === steps.length - 1
  return (
    <View className="desk-way">
      <Button disabled={current === 0} onClick={() => go(current - 1)}>
        {deskCopy.earlier}
      </Button>
      <Button kind={last ? 'quiet' : 'primary'} disabled={last} onClick={() => go(current + 1)}>
        {deskCopy.later}
      </Button>
    </View>
  )
}

function Head({ duty: { facts, state, hosts, note } }: { duty: DeskDuty }) {
  const standing = sayStanding({ state, startsAt: facts.startsAt }, cloudNow())
  return (
    <View className="desk-head">
      <View className="desk-title">{facts.title}</View>
      <View className="desk-note">{deskCopy.when(facts.startsAt, facts.endsAt, cloudNow())}</View>
      {hosts.length > 0 && <View className="desk-note">{deskCopy.hosts(hosts)}</View>}
      {note && <View className="desk-note">{note}</View>}
      <Tag tone={standing.tone}>{standing.words}</Tag>
    </View>
  )
}

interface OutcomeProps extends Pick<OnDeskProps, 'duty' | 'onNote'> {
  skipped: string[]
  /** The script was read to its end. */
  ready: boolean
}

/** One tap says that it was on; what was said may be said otherwise. */
function Outcome({ duty, skipped, ready, onNote }: OutcomeProps) {
  const [correcting, setCorrecting] = useState(false)
  const [missing, setMissing] = useState(false)
  const { airing, waiting, refused } = duty
  const tell = (state: 'aired' | 'missed', reason = '') => {
    setCorrecting(false)
    setMissing(false)
    onNote({ state, skipped: state === 'aired' ? skipped : [], reason })
  }
  const isNoted = waiting || airing !== null
  return (
    <Card>
      {refused && (
        <Notice tone="bad" title={explain(refused).title}>
          {explain(refused).hint}
        </Notice>
      )}
      {waiting && (
        <Notice tone="gold" title={deskCopy.waiting}>
          {deskCopy.airedNote(skipped.length)}
        </Notice>
      )}
      {!waiting && airing && (
        <Notice tone={airing.state === 'aired' ? 'ok' : 'soft'} title={airingStates[airing.state].words}>
          {airing.state === 'aired' ? deskCopy.airedNote(airing.skipped.length) : deskCopy.because(airing.reason)}
          {` · ${deskCopy.noted(sayClock(airing.at), airing.by)}`}
        </Notice>
      )}
      {isNoted && !correcting ? (
        <View className="desk-way">
          <Button onClick={() => setCorrecting(true)}>{deskCopy.correct}</Button>
        </View>
      ) : (
        <View className="desk-way">
          <Button kind={ready ? 'primary' : 'quiet'} onClick={() => tell('aired')}>
            {deskCopy.aired}
          </Button>
          <Button onClick={() => setMissing(true)}>{deskCopy.missed}</Button>
        </View>
      )}
      {missing && <MissedSheet onClose={() => setMissing(false)} onTold={(reason) => tell('missed', reason)} />}
    </Card>
  )
}
