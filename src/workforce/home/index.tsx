import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { dutiesCopy, hoursCopy, recordsCopy, routesCopy, teamsCopy, workforceCopy } from '@/copy/workforce'
import { issuedCopy, registerCopy } from '@/copy/workforce-people'
import { Failed } from '@/events/failed'
import { ways } from '../ways'
import '../index.scss'

const shown = 20

interface Waiting {
  key: string
  words: string
  onClick: () => void
}

/** What waits for the office, most pressing first; one page of each is enough to say how much. */
async function whatWaits(): Promise<Waiting[]> {
  const [disputes, claimed, applied] = await Promise.all([
    call('service.disputes', { limit: shown }),
    call('volunteers.records', { show: 'claimed', limit: shown }),
    call('volunteers.applicants', { limit: shown }),
  ])
  const list = [
    { key: 'disputes', count: disputes.records.length, say: workforceCopy.disputes, onClick: ways.hours },
    {
      key: 'claims',
      count: claimed.records.length,
      say: workforceCopy.claims,
      onClick: () => ways.recordsOf('claimed'),
    },
    { key: 'applied', count: applied.volunteers.length, say: workforceCopy.applicants, onClick: ways.teams },
  ]
  return list.flatMap(({ key, count, say, onClick }) => (count > 0 ? [{ key, words: say(count), onClick }] : []))
}

function ToDo() {
  const { data, failure, refresh } = useUnkept('waiting', whatWaits)
  if (!data) return failure ? <Failed failure={failure} onRetry={refresh} /> : <Skeleton lines={2} />
  if (data.length === 0) return <Empty title={workforceCopy.todoEmpty} icon="check" />
  return (
    <Card>
      {data.map(({ key, words, onClick }) => (
        <ListItem key={key} icon="bell" title={words} onClick={onClick} />
      ))}
    </Card>
  )
}

const rooms = [
  { icon: 'person', ...registerCopy, onClick: ways.volunteers },
  { icon: 'people', ...teamsCopy, onClick: ways.teams },
  { icon: 'calendar', ...dutiesCopy, onClick: ways.shifts },
  { icon: 'place', ...routesCopy, onClick: ways.routes },
  { icon: 'book', ...recordsCopy, onClick: ways.records },
  { icon: 'clock', ...hoursCopy, onClick: ways.hours },
  { icon: 'ticket', ...issuedCopy, onClick: ways.certificates },
] as const

/** Where the office looks after its volunteers. */
export default function WorkforcePage() {
  return (
    <Page title={workforceCopy.title} wide>
      <View className="workforce">
        <Section title={workforceCopy.todo}>
          <ToDo />
        </Section>
        <Card>
          {rooms.map(({ icon, title, note, onClick }) => (
            <ListItem key={title} icon={icon} title={title} note={note} onClick={onClick} />
          ))}
        </Card>
      </View>
    </Page>
  )
}
