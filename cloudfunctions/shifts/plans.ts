import type { shiftsLead } from '../contract/shifts-lead'
import type { Resident } from '../platform/caller'
import { refusing, type UseCase } from '../platform/serve'
import { type Leading, leading } from '../volunteers/leading'
import { routeOf } from './create'
import type { ShiftNeeds } from './needs'
import { newShift } from './new-shift'
import { ruleDates } from './rule-dates'

const refuse = refusing<typeof shiftsLead.createPlan>()
const refuseEdit = refusing<typeof shiftsLead.editPlan>()
const refuseMaking = refusing<typeof shiftsLead.makeShifts>()
/** Somebody else may be making the same shifts; then what is missing is looked up again. */
const rounds = 3

export const plans =
  (needs: ShiftNeeds): UseCase<typeof shiftsLead.plans> =>
  async ({ teamId }, caller) => {
    if (!(await leading(teamId, caller, needs))) throw refuse('not-leader')
    return { plans: await needs.lead(caller.communityId).plans(teamId) }
  }

export const previewPlan: UseCase<typeof shiftsLead.previewPlan> = async ({ rule }) => {
  const dates = ruleDates(rule)
  if (!dates.ok) throw refuse(dates.why)
  return {
    shifts: dates.shifts.map(({ startsAt, endsAt }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
  }
}

export const createPlan =
  (needs: ShiftNeeds): UseCase<typeof shiftsLead.createPlan> =>
  async ({ key, teamId, fields, rule }, caller) => {
    const dates = ruleDates(rule)
    if (!dates.ok) throw refuse(dates.why)
    if (!(await leading(teamId, caller, needs))) throw refuse('not-leader')
    const { communityId } = caller
    if ((await routeOf(fields.routeId, communityId, needs)) === undefined) throw refuse('route-not-found')
    const planId = needs.secrets().sign('shift-plan', `${communityId}|${teamId}|${key}`)
    await needs.lead(communityId).addPlan({ id: planId, teamId, fields, rule })
    return { planId }
  }

export const editPlan =
  (needs: ShiftNeeds): UseCase<typeof shiftsLead.editPlan> =>
  async ({ planId, revision, fields, rule }, caller) => {
    const dates = ruleDates(rule)
    if (!dates.ok) throw refuseEdit(dates.why)
    const led = await planOf(planId, caller, needs)
    if (!led) throw refuseEdit('plan-not-found')
    const { communityId } = caller
    if ((await routeOf(fields.routeId, communityId, needs)) === undefined) throw refuseEdit('route-not-found')
    if (!(await needs.lead(communityId).editPlan(planId, revision, fields, rule))) throw refuseEdit('changed-meanwhile')
    return { revision: revision + 1 }
  }

/** Days that have their shift already are left as they are, so doing it again makes nothing twice. */
export const makeShifts =
  (needs: ShiftNeeds): UseCase<typeof shiftsLead.makeShifts> =>
  async ({ planId, publish }, caller) => {
    const led = await planOf(planId, caller, needs)
    if (!led) throw refuseMaking('plan-not-found')
    const { plan, team } = led
    const dates = ruleDates(plan.rule)
    if (!dates.ok) throw refuseMaking(dates.why)
    const { communityId } = caller
    const route = await routeOf(plan.fields.routeId, communityId, needs)
    if (route === undefined) throw refuseMaking('route-not-found')
    const ahead = dates.shifts.filter(({ startsAt }) => startsAt > needs.now())
    const store = needs.lead(communityId)
    for (let round = 0; round < rounds; round += 1) {
      const there = await store.madeBy(planId, needs.now())
      const missing = ahead
        .map((times) => ({ ...times, id: needs.secrets().sign('planned-shift', `${planId}|${times.date}`) }))
        .filter(({ id }) => !there.has(id))
        .map(({ id, startsAt, endsAt }) =>
          newShift(id, communityId, { team, fields: plan.fields, route, startsAt, endsAt, planId, publish }),
        )
      const counts = { made: missing.length, kept: ahead.length - missing.length }
      if (missing.length === 0 || (await store.add(missing))) return counts
    }
    throw new Error('the shifts of a plan changed while they were being made')
  }

async function planOf(planId: string, caller: Resident, needs: ShiftNeeds) {
  const plan = await needs.lead(caller.communityId).plan(planId)
  const led: Leading | null = plan && (await leading(plan.teamId, caller, needs))
  return plan && led && { plan, team: led.team }
}
