import type { Broadcast } from '@contract/radio'
import type { Studio } from '@contract/radio-studio'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Notice } from '@/components/notice'
import { Press } from '@/components/press'
import { Section } from '@/components/section'
import { Tag } from '@/components/tag'
import { radioCopy } from '@/copy/radio'
import { studioCopy } from '@/copy/studio'
import { sayHeading } from '@/copy/times'
import { byDay } from '@/events/by-day'
import { sorted } from '../clashes'
import { Gaps } from './gaps'
import { Swaps } from './swaps'

function Line({ studio, broadcast, onOpen }: { studio: Studio; broadcast: Broadcast; onOpen: () => void }) {
  const clashes = studio.clashes.filter(({ broadcastId }) => broadcastId === broadcast.id)
  const state = radioCopy.otherwise(broadcast)
  return (
    <Press className="studio-line" onClick={onOpen}>
      <View className="on-air-words">
        <View className="on-air-name">{broadcast.title}</View>
        <View className="on-air-note">{studioCopy.line(studio, broadcast)}</View>
        {broadcast.note && <View className="on-air-note">{broadcast.note}</View>}
      </View>
      {state && <Tag tone={broadcast.state === 'cancelled' ? 'bad' : 'gold'}>{state}</Tag>}
      {clashes.map(({ kind }) => (
        <Tag key={kind} tone="bad">
          {studioCopy.clash(kind)}
        </Tag>
      ))}
    </Press>
  )
}

/** Holidays after that year are not known yet, and a rule that asks for them plays as on any day. */
function Unknown({ studio: { broadcasts, runs, holidaysUntil } }: { studio: Studio }) {
  const last = broadcasts.at(-1)?.id.slice(-10) ?? ''
  const asks = runs.some(({ plan }) => plan.holidays !== 'play')
  if (!asks || Number(last.slice(0, 4)) <= holidaysUntil) return null
  return <Notice tone="gold" title={studioCopy.holidaysUnknown(holidaysUntil + 1)} />
}

/** The coming four weeks: what clashes, who is missing, who swaps, and every broadcast by its day. */
export function Weeks({ studio, onOpen }: { studio: Studio; onOpen: (broadcast: Broadcast) => void }) {
  const { broadcasts, clashes } = studio
  const { hard, gaps } = sorted(clashes)
  return (
    <>
      <Gaps studio={studio} gaps={gaps} onOpen={onOpen} />
      <Swaps studio={studio} />
      <Section title={studioCopy.weeks}>
        <View className="on-air">
          {hard.length > 0 && <Notice tone="bad" title={studioCopy.clashCount(hard.length)} />}
          {hard.length === 0 && broadcasts.length > 0 && (
            <Notice tone="ok" title={gaps.length > 0 ? studioCopy.fine : studioCopy.allHosted} />
          )}
          <Unknown studio={studio} />
          {broadcasts.length === 0 && <Empty title={studioCopy.empty} hint={studioCopy.emptyHint} icon="calendar" />}
          <View className="studio-weeks">
            {byDay(broadcasts).map(({ day, events }) => (
              <Card key={day}>
                <View className="studio-day">{events[0] ? sayHeading(events[0].startsAt, cloudNow()) : ''}</View>
                {events.map((broadcast) => (
                  <Line key={broadcast.id} studio={studio} broadcast={broadcast} onOpen={() => onOpen(broadcast)} />
                ))}
              </Card>
            ))}
          </View>
        </View>
      </Section>
    </>
  )
}
