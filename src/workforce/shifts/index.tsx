import type { BoardShift } from '@contract/shifts-lead'
import type { OfficeTeam } from '@contract/teams'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { shiftsCopy } from '@/copy/shifts'
import { dutiesCopy } from '@/copy/workforce'
import { Failed } from '@/events/failed'
import { dayAfter, mondayOf } from '@/volunteer/local-day'
import { useTeams } from '../use-teams'
import { ways } from '../ways'
import { PlanPart } from './plan-part'
import { ShiftLine } from './shift-line'
import { SinglePart } from './single-part'
import '../index.scss'

type Making = 'single' | 'plan' | null

/** A team's week, and the ways to make more of it. */
function Desk({ team }: { team: OfficeTeam }) {
  const [weeks, setWeeks] = useState(0)
  const [making, setMaking] = useState<Making>(null)
  const from = mondayOf(cloudNow(), weeks)
  const { data, failure, loading, refresh } = useUnkept(`board.${team.id}.${from}`, async () => ({
    from,
    shifts: (await call('shifts.teamBoard', { teamId: team.id, from })).shifts,
  }))
  const shifts: BoardShift[] = data?.from === from ? data.shifts : []
  const toggle = (what: Making) => setMaking(making === what ? null : what)
  return (
    <>
      <View className="workforce-acts">
        <Button onClick={() => toggle('single')}>{dutiesCopy.single}</Button>
        <Button onClick={() => toggle('plan')}>{dutiesCopy.plan}</Button>
      </View>
      {making === 'single' && <SinglePart team={team} onMade={refresh} />}
      {making === 'plan' && <PlanPart team={team} onMade={refresh} />}
      <Section title={shiftsCopy.weekOf(from, dayAfter(from, 6))}>
        <View className="workforce-acts">
          <Button onClick={() => setWeeks(weeks - 1)}>{shiftsCopy.earlier}</Button>
          <Button onClick={() => setWeeks(weeks + 1)}>{shiftsCopy.later}</Button>
        </View>
        {loading && <Skeleton lines={4} />}
        {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
        {data && shifts.length === 0 && <Empty title={shiftsCopy.mineEmpty} icon="calendar" />}
        {shifts.map((led) => (
          <ShiftLine key={led.shift.id} led={led} onChanged={refresh} />
        ))}
      </Section>
    </>
  )
}

export default function ShiftsPage() {
  const { data, failure, loading, refresh } = useTeams()
  const asked = useRouter().params.team
  const team = data?.find(({ id }) => id === asked) ?? data?.[0] ?? null
  return (
    <Page title={dutiesCopy.title} wide>
      {loading && <Skeleton lines={6} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && !team && (
        <Empty
          title={dutiesCopy.noTeams}
          hint={dutiesCopy.noTeamsHint}
          icon="people"
          action={{ label: dutiesCopy.team, onClick: ways.teams }}
        />
      )}
      {data && team && (
        <View className="workforce">
          <Choice
            label={dutiesCopy.team}
            options={data.map(({ id, name }) => ({ value: id, label: name }))}
            value={team.id}
            onChange={ways.shiftsOf}
          />
          <Desk key={team.id} team={team} />
        </View>
      )}
    </Page>
  )
}
