import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useRequest } from '@/cloud/use-request'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Section } from '@/components/section'
import { toDoCopy } from '@/copy/office-to-do'
import { slipsCopy } from '@/copy/slips'
import { sayMoment } from '@/copy/times'
import { useSettings } from '@/settings/settings'
import { ways } from '../ways'
import { toDoOf } from './to-do'

const enough = 30

/** First on the office's page: what waits for somebody to do it. */
export function ToDoList() {
  const scope = `${useSettings((settings) => settings.communityId)}.${usePerson()}`
  const { data } = useRequest(`office.to-do.${scope}`, async () => {
    const [drafts, upcoming, waiting] = await Promise.all([
      call('events.officeList', { show: 'drafts', limit: enough }),
      call('events.officeList', { show: 'upcoming', limit: enough }),
      call('members.slips', { state: 'pending', limit: enough }),
    ])
    return {
      drafts: drafts.events,
      upcoming: upcoming.events,
      slips: waiting.slips.filter(({ mayConfirm }) => mayConfirm).length,
    }
  })
  if (!data) return null
  const now = cloudNow()
  const lines = toDoOf(data.drafts, data.upcoming, now)
  return (
    <Section title={toDoCopy.title}>
      <Card>
        {data.slips > 0 && (
          <ListItem icon="people" title={slipsCopy.title} note={slipsCopy.waiting(data.slips)} onClick={ways.slips} />
        )}
        {lines.length + data.slips === 0 && <ListItem icon="check" title={toDoCopy.nothing} />}
        {lines.map(({ event, why }) => (
          <ListItem
            key={event.id}
            icon={why === 'waiting' ? 'chair' : why === 'draft' ? 'text' : 'clock'}
            title={event.title}
            note={toDoCopy.why[why](event)}
            value={sayMoment(event.startsAt, now)}
            onClick={() => (why === 'draft' ? ways.edit(event.id) : ways.roster(event.id))}
          />
        ))}
      </Card>
    </Section>
  )
}
