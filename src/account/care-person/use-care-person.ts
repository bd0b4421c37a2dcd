import type { Seat } from '@contract/events'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { showToast } from '@/components/toast'
import { carePersonCopy } from '@/copy/care'
import { useAct } from '@/events/use-act'

/** What somebody one looks after is signed up for, and what they could be. */
export function useCarePerson(careRef: string) {
  const request = useRequest(`care-person.${careRef}.${usePerson()}`, async () => {
    const [theirs, coming] = await Promise.all([
      call('events.mine', { for: careRef, limit: 50 }),
      call('events.list', { limit: 50 }),
    ])
    return { theirs: theirs.events, coming: coming.events }
  })
  const { busy, problem, run } = useAct()
  const leave = (seat: Seat, onDone: () => void) =>
    void run(async () => {
      await call('events.leave', { eventId: seat.eventId, party: seat.party, for: careRef })
      onDone()
      showToast(carePersonCopy.left)
      await request.refresh()
    })
  return { ...request, busy, problem, leave }
}
