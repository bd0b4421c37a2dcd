import type { Broadcast } from '@contract/radio'
import type { Run, Studio } from '@contract/radio-studio'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Press } from '@/components/press'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { radioCopy } from '@/copy/radio'
import { studioCopy } from '@/copy/studio'
import { sayHeading } from '@/copy/times'
import { byDay } from '@/events/by-day'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { useStudio } from '../use-studio'
import { ways } from '../ways'
import { DateSheet } from './date-sheet'
import '../index.scss'
import '../programme.scss'

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

function Weeks({ studio, onOpen }: { studio: Studio; onOpen: (broadcast: Broadcast) => void }) {
  const { broadcasts, clashes, turns } = studio
  return (
    <Section title={studioCopy.weeks}>
      <View className="on-air">
        {clashes.length > 0 && <Notice tone="bad" title={studioCopy.clashCount(clashes.length)} />}
        {clashes.length === 0 && broadcasts.length > 0 && <Notice tone="ok" title={studioCopy.fine} />}
        {turns.length > 0 && <Notice tone="gold" title={studioCopy.swaps(turns.length)} />}
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
  )
}

const isCurrent = ({ until }: Run, today: string) => until === null || until >= today

function Programmes({ studio }: { studio: Studio }) {
  return (
    <Section title={studioCopy.programmes}>
      <Card>
        {studio.runs
          .filter((run) => isCurrent(run, studio.today))
          .map(({ programmeId, from, until, plan }) => (
            <ListItem
              key={`${programmeId} ${from}`}
              title={plan.title}
              note={`${studioCopy.plan(plan)} · ${studioCopy.days(from, until)}`}
              onClick={() => ways.plan(programmeId)}
            />
          ))}
        <ListItem icon="people" title={studioCopy.people} onClick={ways.people} />
        <ListItem icon="speaker" title={studioCopy.desk} onClick={go.desk} />
      </Card>
    </Section>
  )
}

/** The coming four weeks with what clashes, and the ways to change them. */
export default function StudioPage() {
  const { data, failure, loading, refresh, save } = useStudio()
  const [editing, setEditing] = useState<Broadcast | 'special' | null>(null)
  return (
    <Page title={studioCopy.title} wide refresher={refresh}>
      {loading && <Skeleton lines={8} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <View className="on-air">
          <View className="on-air-acts">
            <Button onClick={ways.newPlan}>{studioCopy.add}</Button>
            {data.runs.length > 0 && <Button onClick={() => setEditing('special')}>{studioCopy.special}</Button>}
          </View>
          <Programmes studio={data} />
          <Weeks studio={data} onOpen={setEditing} />
          {editing && (
            <DateSheet
              studio={data}
              broadcast={editing === 'special' ? null : editing}
              save={save}
              onClose={() => setEditing(null)}
            />
          )}
        </View>
      )}
    </Page>
  )
}
