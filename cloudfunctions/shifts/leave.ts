import type { shifts } from '../contract/shifts'
import { subjectOf, tell } from '../events/on-behalf'
import { refusing, type UseCase } from '../platform/serve'
import type { ShiftNeeds } from './needs'
import { isOver } from './shift'

const refuse = refusing<typeof shifts.leave>()
const refuseAsking = refusing<typeof shifts.askToLeave>()

/** One conditional update; whoever waits next has the place by it. Having left already is having left. */
export const leave =
  (needs: ShiftNeeds): UseCase<typeof shifts.leave> =>
  async ({ shiftId, for: careRef }, caller) => {
    const subject = await subjectOf(caller, careRef, needs)
    const store = needs.shifts(caller.communityId)
    const now = needs.now()
    if (subject.personId !== caller.personId) {
      const face = await store.face(shiftId, subject.personId)
      if (!face) throw refuse('shift-not-found')
      if (!face.mine) return { shiftId }
      await tell('shift-left-for', subject, { turn: face.mine.entry.ticketId }, now, caller, needs)
    }
    if (await store.leaveInTime(shiftId, subject.personId, now)) return { shiftId }
    const face = await store.face(shiftId, subject.personId)
    if (!face) throw refuse('shift-not-found')
    if (face.mine) throw refuse('too-late-to-leave')
    return { shiftId }
  }

export const askToLeave =
  (needs: ShiftNeeds): UseCase<typeof shifts.askToLeave> =>
  async ({ shiftId, words }, { communityId, personId }) => {
    const store = needs.shifts(communityId)
    const face = await store.face(shiftId, personId)
    if (!face) throw refuseAsking('shift-not-found')
    if (isOver(face, needs.now())) throw refuseAsking('shift-over')
    const number = face.mine?.entry.number
    if (!number) throw refuseAsking('not-signed-up')
    if (face.asked === words) return { shiftId }
    if (!(await store.ask(shiftId, personId, number, { words, at: needs.now() }))) throw refuseAsking('not-signed-up')
    return { shiftId }
  }
