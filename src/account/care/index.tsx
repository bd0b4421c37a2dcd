import type { Care } from '@contract/care'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloudNow } from '@/cloud/clock'
import { AskSheet } from '@/components/ask-sheet'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { careCopy } from '@/copy/care'
import { slipCopy } from '@/copy/slips'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { AccountPage } from '../account-page'
import { LookAfterSheet } from './look-after-sheet'
import { useCare } from './use-care'

const mayAct = ({ until, paper, acts }: Care, now: number) =>
  Date.parse(until) > now && paper !== 'pending' && acts.includes('sign-up')

type Ending = { care: Care; as: 'helper' | 'resident' }
type EndCare = (care: Care, onDone: () => void) => void

/** Asks once more before either of the two ends it. */
function EndSheet(props: { ending: Ending | null; busy: boolean; onEnd: EndCare; onClose: () => void }) {
  const { ending, busy, onEnd, onClose } = props
  if (!ending) return null
  const { care, as } = ending
  const helper = as === 'helper'
  return (
    <AskSheet
      open
      title={helper ? careCopy.endTitle(care.name) : careCopy.withdrawTitle(care.name)}
      yes={helper ? careCopy.end : careCopy.withdraw}
      no={careCopy.keep}
      busy={busy}
      onYes={() => onEnd(care, onClose)}
      onClose={onClose}
    >
      {helper ? careCopy.endHint : careCopy.withdrawHint}
    </AskSheet>
  )
}

function CareLists() {
  const { data, failure, loading, refresh, busy, problem, end } = useCare()
  const [ending, setEnding] = useState<Ending | null>(null)
  const [adding, setAdding] = useState(false)
  const now = cloudNow()
  if (loading) return <Skeleton lines={6} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  return (
    <>
      <Problem problem={problem} />
      <Section title={careCopy.mine}>
        <Card>
          {data.lookingAfter.length === 0 && <View className="people-note">{careCopy.mineEmpty}</View>}
          {data.lookingAfter.map((care) => (
            <View key={care.ref} className="people-line">
              <ListItem
                icon="person"
                title={care.name}
                note={careCopy.mineNote(care, now)}
                {...(mayAct(care, now) && { onClick: () => go.carePerson(care.ref, care.name) })}
              />
              <Button onClick={() => setEnding({ care, as: 'helper' })}>{careCopy.end}</Button>
            </View>
          ))}
          <View className="people-actions">
            <Button kind="primary" wide onClick={() => setAdding(true)}>
              {careCopy.add}
            </Button>
            {data.headOf.length > 0 && (
              <Button wide onClick={() => go.slip(false)}>
                {slipCopy.enter}
              </Button>
            )}
          </View>
        </Card>
      </Section>
      <Section title={careCopy.ofMe}>
        <Card>
          {data.lookedAfterBy.length === 0 && <View className="people-note">{careCopy.ofMeEmpty}</View>}
          {data.lookedAfterBy.map((care) => (
            <View key={care.ref} className="people-line">
              <ListItem icon="people" title={care.name} note={careCopy.ofMeNote(care, now)} />
              <Button onClick={() => setEnding({ care, as: 'resident' })}>{careCopy.withdraw}</Button>
            </View>
          ))}
          <View className="people-actions">
            <Button wide onClick={() => go.showCode('care')}>
              {careCopy.ask}
            </Button>
          </View>
        </Card>
      </Section>
      <LookAfterSheet open={adding} onClose={() => setAdding(false)} onBegan={refresh} headOf={data.headOf} />
      <EndSheet ending={ending} busy={busy} onEnd={end} onClose={() => setEnding(null)} />
    </>
  )
}

export default function CarePage() {
  return (
    <AccountPage title={careCopy.title} intro={careCopy.intro}>
      <CareLists />
    </AccountPage>
  )
}
