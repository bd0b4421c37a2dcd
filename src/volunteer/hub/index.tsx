import { View } from '@tarojs/components'
import { AccountPage } from '@/account/account-page'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { teamCopy } from '@/copy/team'
import { volunteerCopy } from '@/copy/volunteer'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { StaleNotice } from '@/events/stale-notice'
import { progressOf } from '../progress'
import { ShiftOfToday } from '../shift-of-today'
import { useVolunteering } from '../use-volunteering'
import { useWalkDesk } from '../use-walk-desk'
import { ways } from '../ways'
import { Membership } from './membership'
import '../index.scss'

/** The shift that matters now: one under way, else the next to come. */
function Today() {
  const { desk, shifts, written, pictures } = useWalkDesk()
  const now = desk.serverNow()
  const current = shifts?.shifts
    .map((shift) => ({ shift, progress: progressOf(shift, written, now, pictures) }))
    .find(({ progress }) => progress.stage !== 'out' && progress.stage !== 'missed' && progress.stage !== 'cancelled')
  return (
    <Section title={volunteerCopy.today} action={{ label: volunteerCopy.week, onClick: ways.week }}>
      {current ? (
        <ShiftOfToday {...current} onClick={() => ways.walk(current.shift.shiftId)} />
      ) : (
        <Empty
          title={volunteerCopy.noShift}
          hint={volunteerCopy.noShiftHint}
          icon="calendar"
          action={{ label: volunteerCopy.weekNote, onClick: ways.week }}
        />
      )}
    </Section>
  )
}

function Hub() {
  const { data, failure, loading, refresh, put } = useVolunteering()
  if (loading) return <Skeleton cards={2} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  const { volunteering } = data
  const serving = volunteering?.state === 'active' && !volunteering.guardian?.withdrawnAt
  return (
    <>
      <StaleNotice failure={failure} onRetry={refresh} />
      {serving && <Today />}
      {serving && (
        <Card>
          <ListItem icon="calendar" title={volunteerCopy.week} note={volunteerCopy.weekNote} onClick={ways.week} />
          <ListItem
            icon="clock"
            title={volunteerCopy.service}
            note={volunteerCopy.serviceNote}
            onClick={ways.service}
          />
        </Card>
      )}
      {data.leads.length > 0 && (
        <Section title={volunteerCopy.leads}>
          <Card>
            {data.leads.map(({ id, name }) => (
              <ListItem
                key={id}
                icon="people"
                title={name}
                note={teamCopy.entryNote}
                onClick={() => go.team(id, name)}
              />
            ))}
          </Card>
        </Section>
      )}
      <Membership {...data} onChanged={(changed) => put({ ...data, volunteering: changed })} />
      {volunteering && !serving && (
        <Card>
          <ListItem
            icon="clock"
            title={volunteerCopy.service}
            note={volunteerCopy.serviceNote}
            onClick={ways.service}
          />
        </Card>
      )}
    </>
  )
}

export default function HubPage() {
  return (
    <AccountPage title={volunteerCopy.title}>
      <View className="volunteer">
        <Hub />
      </View>
    </AccountPage>
  )
}
