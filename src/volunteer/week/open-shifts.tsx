import type { ShiftCard as Shift } from '@contract/shifts'
import { useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { recall } from '@/cloud/remembered'
import { Choice } from '@/components/choice'
import type { Option } from '@/components/choice/option-props'
import { Empty } from '@/components/empty'
import { Skeleton } from '@/components/skeleton'
import { shiftsCopy } from '@/copy/shifts'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { usePages } from '@/events/use-pages'
import { useSettings } from '@/settings/settings'
import { ShiftCard } from '../shift-card'
import { useVolunteering, type Volunteered, volunteeringName } from '../use-volunteering'

/** The lists that there are for somebody: of each own team, and of what every volunteer may join. */
const listsOf = ({ volunteering, teams }: Volunteered): Option<string>[] => [
  ...teams.filter(({ id }) => volunteering?.teams.includes(id)).map(({ id, name }) => ({ value: id, label: name })),
  { value: '', label: shiftsCopy.openToAll },
]

interface Whose {
  /** For somebody one looks after: a tap picks the shift instead of opening it. */
  careRef?: string
  onPick?: (shift: Shift) => void
}

function Shifts({ teamId, careRef, onPick }: Whose & { teamId: string }) {
  const communityId = useSettings((settings) => settings.communityId)
  const person = usePerson()
  const open = usePages(`open-shifts.${communityId}.${person}.${careRef ?? ''}${teamId}`, async (after) => {
    const whose = { ...(teamId && { teamId }), ...(careRef && { for: careRef }) }
    const { shifts, next } = await call('shifts.list', { ...whose, ...(after && { after }) })
    return { events: shifts, next }
  })
  if (open.loading) return <Skeleton cards={2} />
  if (!open.events) return <Failed failure={open.failure} onRetry={open.refresh} />
  const wanting = open.events.filter(({ state }) => state === 'open' || state === 'waitlist')
  return (
    <>
      {wanting.length === 0 && <Empty title={shiftsCopy.openEmpty} hint={shiftsCopy.openEmptyHint} icon="people" />}
      {wanting.map((shift) => (
        <ShiftCard key={shift.id} shift={shift} {...(onPick && { onClick: onPick })} />
      ))}
      <More {...open} />
    </>
  )
}

/** A list of each own team, and of what every volunteer may join. */
export function ByTeam({ known, ...whose }: Whose & { known: Volunteered }) {
  const lists = listsOf(known)
  const [teamId, setTeamId] = useState(lists[0]?.value ?? '')
  return (
    <>
      {lists.length > 1 && <Choice label={shiftsCopy.openOf} options={lists} value={teamId} onChange={setTeamId} />}
      <Shifts key={teamId} teamId={teamId} {...whose} />
    </>
  )
}

function AskTeams() {
  const { data, failure, loading, refresh } = useVolunteering()
  if (loading) return <Skeleton cards={2} />
  return data ? <ByTeam key={listsOf(data)[0]?.value} known={data} /> : <Failed failure={failure} onRetry={refresh} />
}

/** Shifts that still need people, of one's own teams first; the teams are asked for only when this phone knows none. */
export function OpenShifts() {
  const communityId = useSettings((settings) => settings.communityId)
  const person = usePerson()
  const [known] = useState(() => recall<Volunteered>(volunteeringName(communityId, person)))
  // Whoever was in no team when this was remembered may have been welcomed since.
  return known?.volunteering?.teams.length ? <ByTeam known={known} /> : <AskTeams />
}
