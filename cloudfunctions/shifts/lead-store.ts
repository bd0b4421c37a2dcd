import * as z from 'zod'
import type { DutyFields, ShiftPlan, ShiftRule } from '../contract/shifts-lead'
import { replaceWhole } from '../events/event-edit'
import { freed, toTell } from '../events/event-store'
import { command, type Documents, documentsOf, type Filter } from '../platform/documents'
import type { Entry } from '../roster/roster'
import { entering, leaving, newcomer } from '../roster/roster-changes'
import { readPlan } from './plan'
import type { ShiftRoster } from './shift'
import { ahead, withoutMarks } from './shift-store'
import { readShift, type StoredShift } from './stored-shift'

/** Whose duty it must be: a person's, or anyone's for staff. */
export type Duty = string | null

/** Fields of a shift that its leaders may edit. */
export type ShiftEdit = Partial<
  Pick<
    StoredShift,
    | ('title' | 'kind' | 'security' | 'place' | 'bring' | 'routeId' | 'route' | 'openTo')
    | ('startsAt' | 'endsAt' | 'termsMark' | 'changed')
  >
>

export interface Needed {
  capacity: number
  waitlistCap: number
}

/** Shifts as those who lead them see and change them; the duty stands in every condition. One request each. */
export interface LeadStore {
  find(shiftId: string, duty: Duty): Promise<ShiftRoster | null>
  /** A team's shifts that end within a time, drafts too. */
  board(teamId: string, from: Date, until: Date, duty: Duty): Promise<ShiftRoster[]>
  /** False when one of them exists already. */
  add(shifts: StoredShift[]): Promise<boolean>
  edit(shiftId: string, revision: number, edit: ShiftEdit, duty: Duty): Promise<number | null>
  publish(shiftId: string, now: Date, duty: Duty): Promise<boolean>
  cancel(shiftId: string, reason: string, now: Date, duty: Duty): Promise<boolean>
  withdraw(shiftId: string, duty: Duty): Promise<boolean>
  /** Sets what is needed if neither it nor the roster changed since they were read. */
  resize(shift: ShiftRoster, to: Needed, now: Date, duty: Duty): Promise<ShiftRoster | null>
  /** Enters somebody whatever the shift is open to, as long as it is ahead and there is room. */
  assign(shiftId: string, entry: Entry, now: Date, duty: Duty): Promise<ShiftRoster | null>
  takeOff(shiftId: string, entry: Entry, now: Date, duty: Duty): Promise<ShiftRoster | null>
  plans(teamId: string): Promise<ShiftPlan[]>
  plan(planId: string): Promise<ShiftPlan | null>
  addPlan(plan: Omit<ShiftPlan, 'revision'>): Promise<boolean>
  editPlan(planId: string, revision: number, fields: DutyFields, rule: ShiftRule): Promise<boolean>
  /** Ids of the shifts that a plan made and that end after a moment. */
  madeBy(planId: string, endAfter: Date): Promise<Set<string>>
}

const mostInWeek = 200
const mostPlans = 50
/** More shifts than a plan can have ahead of it. */
const mostMade = 500
const Made = z.object({ _id: z.string() })

export function leadStore(communityId: string): LeadStore {
  const shifts = documentsOf('shifts', communityId)
  return { ...reads(shifts), ...standings(shifts), ...places(shifts), ...plans(communityId) }
}

const read = (row: unknown) => (row === null ? null : readShift(row))

function reads(shifts: Documents): Pick<LeadStore, 'find' | 'board' | 'madeBy'> {
  return {
    find: async (shiftId, duty) => read(await shifts.one({ _id: shiftId, ...ledBy(duty) })),
    board: async (teamId, from, until, duty) => {
      const _ = command()
      const filter = { 'team.id': teamId, endsAt: _.gt(from).and(_.lte(until)), ...ledBy(duty) }
      const rows = await shifts.find(filter, {
        order: [
          ['endsAt', 'asc'],
          ['_id', 'asc'],
        ],
        limit: mostInWeek,
        fields: withoutMarks,
      })
      return rows.map(readShift)
    },
    madeBy: async (planId, endAfter) => {
      const filter = { planId, endsAt: command().gt(endAfter) }
      const rows = await shifts.find(filter, { order: [], limit: mostMade, fields: { startsAt: true } })
      return new Set(rows.map((row) => Made.parse(row)._id))
    },
  }
}

function standings(shifts: Documents): Pick<LeadStore, 'add' | 'edit' | 'publish' | 'cancel' | 'withdraw'> {
  return {
    add: (added) => shifts.addAll(added),
    edit: async (shiftId, revision, edit, duty) => {
      const fields = Object.entries(edit).filter(([, value]) => value !== undefined)
      const update = Object.fromEntries(fields.map(([field, value]) => [field, replaceWhole(value)]))
      const filter = { _id: shiftId, cancelled: null, revision, ...ledBy(duty) }
      const done = await shifts.changeUnseen(filter, { ...update, revision: command().inc(1), tellAt: null })
      return done ? revision + 1 : null
    },
    publish: (shiftId, now, duty) => {
      const _ = command()
      const draft = { _id: shiftId, published: false, endsAt: _.gt(now), ...ledBy(duty) }
      return shifts.changeUnseen(draft, { published: true, revision: _.inc(1) })
    },
    cancel: (shiftId, reason, now, duty) => {
      const _ = command()
      const standing = { _id: shiftId, published: true, cancelled: null, endsAt: _.gt(now), ...ledBy(duty) }
      const cancelled = _.set({ at: now, reason })
      return shifts.changeUnseen(standing, { cancelled, termsMark: '', revision: _.inc(1), tellAt: null })
    },
    withdraw: async (shiftId, duty) => (await shifts.remove({ _id: shiftId, published: false, ...ledBy(duty) })) > 0,
  }
}

function places(shifts: Documents): Pick<LeadStore, 'resize' | 'assign' | 'takeOff'> {
  return {
    resize: async ({ id, capacity, waitlistCap, turns }, to, now, duty) => {
      const _ = command()
      const filter = { _id: id, cancelled: null, capacity, waitlistCap, turns, ...ledBy(duty) }
      const free = to.capacity - capacity
      const room = free + to.waitlistCap - waitlistCap
      const news = { ...toTell, ...(free > 0 ? freed(free, now) : {}) }
      return read(await shifts.change(filter, { ...to, room: _.inc(room), free: _.inc(free), ...news }))
    },
    assign: async (shiftId, entry, now, duty) => {
      const filter = { ...ahead(shiftId, now), ...newcomer(entry), room: command().gte(1), ...ledBy(duty) }
      return read(await shifts.change(filter, { ...entering(entry), tellAt: null }))
    },
    takeOff: async (shiftId, { id, number }, now, duty) => {
      const _ = command()
      const filter = { _id: shiftId, entries: _.elemMatch({ id, number }), endsAt: _.gt(now), ...ledBy(duty) }
      const update = { ...leaving(id, 1), [`asks.${number}`]: _.remove(), ...toTell, ...freed(1, now) }
      return read(await shifts.change(filter, update))
    },
  }
}

function plans(communityId: string): Pick<LeadStore, 'plans' | 'plan' | 'addPlan' | 'editPlan'> {
  const stored = documentsOf('shiftPlans', communityId)
  return {
    plans: async (teamId) =>
      (await stored.find({ teamId }, { order: [['_id', 'asc']], limit: mostPlans })).map(readPlan),
    plan: async (planId) => {
      const row = await stored.one({ _id: planId })
      return row === null ? null : readPlan(row)
    },
    addPlan: ({ id, ...plan }) => stored.add({ _id: id, ...plan, revision: 1 }),
    editPlan: (planId, revision, fields, rule) => {
      const _ = command()
      const update = { fields: _.set(fields), rule: _.set(rule), revision: revision + 1 }
      return stored.changeUnseen({ _id: planId, revision }, update)
    },
  }
}

const ledBy = (duty: Duty): Filter => (duty === null ? {} : { 'leaders.id': duty })
