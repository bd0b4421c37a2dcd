import type { shiftsLead } from '../contract/shifts-lead'
import { refusing, type UseCase } from '../platform/serve'
import { leading } from '../volunteers/leading'
import type { ShiftNeeds } from './needs'
import { newShift } from './new-shift'
import { longestMs } from './shift'

const refuse = refusing<typeof shiftsLead.create>()

/** The shift's id comes of the client's key, so that one sent twice is one. */
export const create =
  (needs: ShiftNeeds): UseCase<typeof shiftsLead.create> =>
  async ({ key, teamId, publish, fields: { startsAt: from, endsAt: until, ...fields } }, caller) => {
    const times = { startsAt: new Date(from), endsAt: new Date(until) }
    const trouble = troubleWith(times)
    if (trouble) throw refuse(trouble)
    const led = await leading(teamId, caller, needs)
    if (!led) throw refuse('not-leader')
    const { communityId } = caller
    const route = await routeOf(fields.routeId, communityId, needs)
    if (route === undefined) throw refuse('route-not-found')
    const shiftId = needs.secrets().sign('shift', `${communityId}|${teamId}|${key}`)
    await needs
      .lead(communityId)
      .add([newShift(shiftId, communityId, { team: led.team, fields, route, publish, ...times })])
    return { shiftId }
  }

export function troubleWith({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) {
  if (endsAt <= startsAt) return 'ends-before-start'
  return endsAt.getTime() - startsAt.getTime() > longestMs ? 'shift-too-long' : null
}

/** Null without a route, undefined when there is none of that id. */
export async function routeOf(
  routeId: string | null,
  communityId: string,
  needs: Pick<ShiftNeeds, 'routeFor'>,
): Promise<unknown> {
  return routeId === null ? null : ((await needs.routeFor(communityId, routeId)) ?? undefined)
}
