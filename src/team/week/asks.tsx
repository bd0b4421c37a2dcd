import type { BoardShift } from '@contract/shifts-lead'
import { call } from '@/cloud/call'
import { Notice } from '@/components/notice'
import { Problem } from '@/components/problem'
import { showToast } from '@/components/toast'
import { teamCopy } from '@/copy/team'
import { useAct } from '@/events/use-act'

interface AsksProps {
  led: BoardShift
  onChanged: (led: BoardShift) => void
}

/** Who asks to be let go; granting it frees the place for whoever waits. */
export function Asks({ led, onChanged }: AsksProps) {
  const { problem, run } = useAct()
  const letGo = (number: string) =>
    run(async () => {
      onChanged(await call('shifts.takeOff', { shiftId: led.shift.id, number }))
      showToast(teamCopy.takenOff)
    })
  return (
    <>
      <Problem problem={problem} />
      {led.lines.map(({ number, name, asked }) =>
        asked === null ? null : (
          <Notice key={number} tone="gold" action={{ label: teamCopy.letGo, onClick: () => void letGo(number) }}>
            {teamCopy.asks(name, asked)}
          </Notice>
        ),
      )}
    </>
  )
}
