import type { Broadcast } from '@contract/radio'
import type { Run, Studio } from '@contract/radio-studio'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { studioCopy } from '@/copy/studio'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { useStudio } from '../use-studio'
import { ways } from '../ways'
import { DateSheet } from './date-sheet'
import { Weeks } from './weeks'
import '../index.scss'
import '../programme.scss'

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
