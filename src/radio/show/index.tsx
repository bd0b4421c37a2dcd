import type { Broadcast, ProgrammeSheet } from '@contract/radio'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { showToast } from '@/components/toast'
import { radioCopy, segmentWords } from '@/copy/radio'
import { addToCalendar } from '@/device/calendar'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { StaleNotice } from '@/events/stale-notice'
import { useProgramme } from '@/radio-sheet/use-programme'
import { BroadcastLine } from '../broadcast-line'
import { Reminding } from '../reminding'
import '../index.scss'
import { RemindPart } from './remind-part'

const most = 4
/** As the iCal feed of one programme reminds. */
const remindBefore = 10 * 60_000

async function addTo(broadcast: Broadcast, { calendarUrl }: ProgrammeSheet): Promise<void> {
  const outcome = await addToCalendar({
    ...{ title: broadcast.title, place: radioCopy.place },
    ...{ startsAt: Date.parse(broadcast.startsAt), endsAt: Date.parse(broadcast.endsAt) },
    remindBefore,
    url: calendarUrl.replace(/\.ics$/, `/${broadcast.programmeId}.ics`),
  })
  if (outcome === 'added') showToast(radioCopy.added)
  if (outcome === 'refused') showToast(radioCopy.notAdded)
}

function Head({ broadcast, sheet }: { broadcast: Broadcast; sheet: ProgrammeSheet }) {
  const now = cloudNow()
  const toCome = broadcast.state === 'on' && Date.parse(broadcast.startsAt) > now
  const people = radioCopy.by(sheet, broadcast) || (toCome ? radioCopy.noHost : '')
  return (
    <Card>
      <View className="radio-head">
        <View className="radio-title">{broadcast.title}</View>
        <View>{radioCopy.span(broadcast, now)}</View>
        {people && <View className="radio-note">{people}</View>}
        {broadcast.guests.length > 0 && <View className="radio-note">{radioCopy.guests(broadcast)}</View>}
        {toCome && <RemindPart broadcast={broadcast} onCalendar={() => void addTo(broadcast, sheet)} />}
      </View>
    </Card>
  )
}

function Otherwise({ broadcast }: { broadcast: Broadcast }) {
  const state = radioCopy.otherwise(broadcast)
  if (!state) return null
  return (
    <Notice tone={broadcast.state === 'cancelled' ? 'bad' : 'gold'} title={state}>
      {[broadcast.movedFrom && radioCopy.movedFrom(broadcast.movedFrom, cloudNow()), broadcast.note]
        .filter(Boolean)
        .join('。')}
    </Notice>
  )
}

function Show({ broadcast, sheet }: { broadcast: Broadcast; sheet: ProgrammeSheet }) {
  const now = cloudNow()
  const coming = sheet.broadcasts
    .filter(({ programmeId, startsAt }) => programmeId === broadcast.programmeId && Date.parse(startsAt) > now)
    .filter(({ id }) => id !== broadcast.id)
    .slice(0, most)
  return (
    <>
      <Otherwise broadcast={broadcast} />
      <Head broadcast={broadcast} sheet={sheet} />
      {broadcast.segments.length > 0 && (
        <Section title={radioCopy.segments}>
          <Card>
            {broadcast.segments.map(({ id, kind, title, minutes }) => (
              <View key={id} className="radio-segment">
                <View>{title || segmentWords[kind]}</View>
                <View className="radio-note">{radioCopy.minutes(minutes)}</View>
              </View>
            ))}
          </Card>
        </Section>
      )}
      {coming.length > 0 && (
        <Section title={radioCopy.coming}>
          <Card>
            {coming.map((one) => (
              <BroadcastLine key={one.id} broadcast={one} sheet={sheet} />
            ))}
          </Card>
        </Section>
      )}
      <Card>
        <ListItem icon="sound" title={radioCopy.listen} onClick={() => go.listenTo(broadcast.programmeId)} />
      </Card>
    </>
  )
}

/** One broadcast: when it is on, who speaks, what is in it. */
export default function ShowPage() {
  const { data, failure, loading, refresh, again } = useProgramme()
  const id = decodeURIComponent(useRouter().params.id ?? '')
  const broadcast = data?.sheet.broadcasts.find((one) => one.id === id)
  return (
    <Page title={broadcast?.title ?? radioCopy.title} readable refresher={again}>
      <View className="radio">
        {loading && <Skeleton cards={2} />}
        {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
        {data && <StaleNotice failure={failure} onRetry={refresh} />}
        {data && broadcast && (
          <Reminding goesBy="now">
            <Show broadcast={broadcast} sheet={data.sheet} />
          </Reminding>
        )}
        {data && !broadcast && (
          <Empty
            title={radioCopy.missing}
            hint={radioCopy.missingHint}
            icon="sound"
            action={{ label: radioCopy.all, onClick: go.radio }}
          />
        )}
      </View>
    </Page>
  )
}
