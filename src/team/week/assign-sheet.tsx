import type { BoardShift } from '@contract/shifts-lead'
import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { showToast } from '@/components/toast'
import { teamCopy } from '@/copy/team'
import { Failed } from '@/events/failed'
import { useAct } from '@/events/use-act'

const most = 50

interface AssignSheetProps {
  led: BoardShift
  teamId: string
  onClose: () => void
  onAssigned: (led: BoardShift) => void
}

/** Puts a member of the team on a shift; the rules of overlap and rest hold as for a sign-up. */
export function AssignSheet({ led, teamId, onClose, onAssigned }: AssignSheetProps) {
  const { data, failure, refresh } = useUnkept(`people.${teamId}`, () =>
    call('volunteers.people', { teamId, limit: most }),
  )
  const { busy, problem, run } = useAct()
  const assign = (ref: string, name: string) =>
    run(async () => {
      onAssigned(await call('shifts.assign', { shiftId: led.shift.id, ref }))
      showToast(teamCopy.assigned(name))
      onClose()
    })
  return (
    <Sheet open title={teamCopy.assignTitle} onClose={onClose}>
      <View className="volunteer">
        <View className="day-note">{teamCopy.assignHint}</View>
        <Problem problem={problem} />
        {failure !== null && <Failed failure={failure} onRetry={refresh} />}
        {!data && failure === null && <Skeleton lines={4} />}
        {data?.volunteers.length === 0 && <View className="day-note">{teamCopy.assignEmpty}</View>}
        {data?.volunteers.map(({ ref, name }) => (
          <Button key={ref} wide busy={busy} onClick={() => void assign(ref, name)}>
            {name}
          </Button>
        ))}
      </View>
    </Sheet>
  )
}
