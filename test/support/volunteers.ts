import type { DutyFields, ShiftFields, ShiftRule } from '../../cloudfunctions/contract/shifts-lead'
import { memberRef } from '../../cloudfunctions/platform/member-ref'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { pack } from '../../cloudfunctions/roster/packed-entry'
import type { Entry } from '../../cloudfunctions/roster/roster'
import { newShift } from '../../cloudfunctions/shifts/new-shift'
import type { StoredShift } from '../../cloudfunctions/shifts/stored-shift'
import { shiftTermsMark, termsOf } from '../../cloudfunctions/shifts/terms-mark'
import { storedVolunteering } from '../../cloudfunctions/volunteers/stored-person'
import type { Volunteering } from '../../cloudfunctions/volunteers/volunteering'
import { day, hour, idOf } from './builders'
import { type Cloud, communityId, type Person } from './cloud'
import { testSecret } from './event-needs'

export const teamId = idOf('civility-team')
export const otherTeamId = idOf('patrol-team')
export const formKey = 'random-key-of-a-form'
const secrets = openSecrets(testSecret)

export const refOf = (personId: string): string => memberRef(secrets, personId)

export const aTeam = (fields: Record<string, unknown> = {}) => ({
  ...{ _id: teamId, communityId, name: '文明督导队', kind: 'civility', about: '每天上街劝导', open: true },
  ...{ leaders: [] as { id: string; name: string; since?: Date }[], members: 0, order: 1, revision: 1 },
  ...fields,
})

export const aRecord = (fields: Partial<Volunteering> = {}): Volunteering => ({
  ...{ state: 'active', name: '志愿者', age: 'adult', skills: [], free: [], teams: [teamId], wishes: [] },
  ...{ declined: [], guardian: null, ended: '', formerTeams: [], appliedAt: new Date('2026-01-05T00:00:00Z') },
  ...{ since: new Date('2026-01-06T00:00:00Z'), consent: 'v1', checkAt: new Date('2027-01-06T00:00:00Z'), slip: null },
  ...fields,
})

/** A member who is a volunteer of the civility team. */
export async function giveRecord(cloud: Cloud, openid: string, fields: Partial<Volunteering> = {}): Promise<Person> {
  const person = cloud.person(openid)
  const record = aRecord(fields)
  const roles = record.state === 'active' ? ['volunteer'] : []
  await cloud.giveRoles(openid, roles, { ref: refOf(person.personId), volunteer: storedVolunteering(record, 1) })
  return person
}

export const dutyFields = (fields: Partial<DutyFields> = {}): DutyFields => ({
  ...{ title: '上街劝导', kind: 'civility', security: false, bring: '红袖章', routeId: null, openTo: 'team' },
  place: { name: '牌坊广场', detail: '', position: null },
  ...{ capacity: 2, waitlistCap: 1 },
  ...fields,
})

/** Ten in the morning of Shanghai, some days from now. */
export function morning(now: Date, days: number): Date {
  const shanghai = new Date(now.getTime() + 8 * hour)
  return new Date(Math.floor(shanghai.getTime() / day) * day + days * day + 2 * hour)
}

export const shiftFields = (now: Date, fields: Partial<ShiftFields> = {}): ShiftFields => ({
  ...dutyFields(),
  startsAt: morning(now, 2).toISOString(),
  endsAt: new Date(morning(now, 2).getTime() + 2 * hour).toISOString(),
  ...fields,
})

export const shiftRule = (fields: Partial<ShiftRule> = {}): ShiftRule => ({
  ...{ weekdays: [0, 1, 2, 3, 4, 5, 6], everyWeeks: 1, startsAt: '09:00', endsAt: '11:00', except: [] },
  ...{ from: '2028-02-26', until: '2028-03-02' },
  ...fields,
})

interface Fields extends Partial<Omit<StoredShift, 'entries' | 'room' | 'free' | 'termsMark'>> {
  entries?: Entry[]
}

/** A published shift of the civility team, as it is stored; what counts follows from the rest. */
export function aTeamShift(now: Date, { entries = [], ...fields }: Fields = {}): StoredShift {
  const startsAt = fields.startsAt ?? morning(now, 2)
  const endsAt = fields.endsAt ?? new Date(startsAt.getTime() + 2 * hour)
  const team = { id: teamId, name: '文明督导队', leaders: [] }
  const made = newShift(idOf('team-shift'), communityId, {
    ...{ team, fields: dutyFields(), route: null, startsAt, endsAt, publish: true },
  })
  const shift = { ...made, ...fields, startsAt, endsAt, entries: entries.map(pack) }
  const free = shift.capacity - entries.length
  return { ...shift, free, room: free + shift.waitlistCap, termsMark: shiftTermsMark(termsOf(shift)) }
}
