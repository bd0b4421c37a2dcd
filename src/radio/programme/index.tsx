import type { Broadcast, ProgrammeSheet } from '@contract/radio'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useSignedIn } from '@/cloud/account'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { radioCopy } from '@/copy/radio'
import { daysUntil, sayHeading } from '@/copy/times'
import { byDay } from '@/events/by-day'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { StaleNotice } from '@/events/stale-notice'
import { nowAndNext } from '@/radio-sheet/now-and-next'
import { useProgramme } from '@/radio-sheet/use-programme'
import { BroadcastLine } from '../broadcast-line'
import { CalendarPart } from '../calendar-part'
import { Reminding } from '../reminding'
import '../index.scss'

type Showing = 'today' | 'week' | 'every'
const showings = (['today', 'week', 'every'] as const).map((value) => ({ value, label: radioCopy[value] }))

function Now({ sheet }: { sheet: ProgrammeSheet }) {
  const moment = cloudNow()
  const { now, next } = nowAndNext(sheet, moment)
  return (
    <View className="radio-now">
      <View className="radio-lead">{now ? radioCopy.onAir : radioCopy.silent}</View>
      {now && <View className="radio-title">{now.title}</View>}
      {now && <View>{[radioCopy.until(now), radioCopy.by(sheet, now)].filter(Boolean).join(' · ')}</View>}
      {next && <View>{`${radioCopy.next} ${radioCopy.at(next, moment)} ${next.title}`}</View>}
    </View>
  )
}

function Days({ sheet, broadcasts }: { sheet: ProgrammeSheet; broadcasts: readonly Broadcast[] }) {
  if (broadcasts.length === 0) return <Empty title={radioCopy.nothing} hint={radioCopy.nothingHint} icon="sound" />
  return (
    <>
      {byDay(broadcasts).map(({ day, events }) => (
        <Section key={day} title={events[0] ? sayHeading(events[0].startsAt, cloudNow()) : ''}>
          <Card>
            {events.map((broadcast) => (
              <BroadcastLine key={broadcast.id} broadcast={broadcast} sheet={sheet} dayKnown />
            ))}
          </Card>
        </Section>
      ))}
    </>
  )
}

function Programme({ sheet }: { sheet: ProgrammeSheet }) {
  const asked = useRouter().params.programme
  const [showing, setShowing] = useState<Showing>(asked ? 'every' : 'today')
  const [chosen, setChosen] = useState(asked ?? sheet.programmes[0]?.id ?? '')
  const now = cloudNow()
  const programme = sheet.programmes.find(({ id }) => id === chosen)
  const broadcasts = sheet.broadcasts.filter(({ programmeId, startsAt }) => {
    const days = daysUntil(startsAt, now)
    if (showing === 'every') return programmeId === chosen && days >= 0
    return days >= 0 && days < (showing === 'today' ? 1 : 7)
  })
  return (
    <>
      <Now sheet={sheet} />
      <Choice label={radioCopy.show} options={showings} value={showing} onChange={setShowing} />
      {showing === 'every' && (
        <Choice
          label={radioCopy.which}
          options={sheet.programmes.map(({ id, title }) => ({ value: id, label: title }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {showing === 'every' && programme?.about && <View className="radio-note">{programme.about}</View>}
      <Days sheet={sheet} broadcasts={broadcasts} />
      <CalendarPart url={sheet.calendarUrl} programmeId={showing === 'every' ? chosen : null} />
    </>
  )
}

/** What is on now and next, today, in the coming days, and by programme; without network too. */
export default function ProgrammePage() {
  const { data, failure, loading, refresh, again } = useProgramme()
  const signedIn = useSignedIn()
  return (
    <Page title={radioCopy.title} readable refresher={again}>
      <View className="radio">
        {loading && <Skeleton cards={3} />}
        {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
        {data && <StaleNotice failure={failure} onRetry={refresh} />}
        {data && (
          <Reminding goesBy="kept">
            <Programme sheet={data.sheet} />
          </Reminding>
        )}
        <Card>
          <ListItem icon="sound" title={radioCopy.listen} onClick={go.listen} />
          {signedIn && <ListItem icon="person" title={radioCopy.host} note={radioCopy.hostNote} onClick={go.hosting} />}
        </Card>
      </View>
    </Page>
  )
}
