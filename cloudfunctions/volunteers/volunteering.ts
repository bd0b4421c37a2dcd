import type { AgeClass, FreeTime, Skill, VolunteerState } from '../contract/volunteer-shapes'

export interface Guardian {
  /** The guardian's person id, when it was on their own phone and they still have an account. */
  id: string | null
  name: string
  way: 'phone' | 'slip'
  at: Date
  withdrawnAt: Date | null
}

/** What a person is as a volunteer; part of their own member document. */
export interface Volunteering {
  state: VolunteerState
  name: string
  age: AgeClass
  skills: Skill[]
  free: FreeTime[]
  teams: string[]
  /** Teams that have not answered yet. */
  wishes: string[]
  declined: { teamId: string; reason: string }[]
  guardian: Guardian | null
  /** Why the office ended it; empty otherwise. */
  ended: string
  /** Teams at the time it lapsed. */
  formerTeams: string[]
  appliedAt: Date
  since: Date | null
  consent: string
  /** When the timer looks whether there was any service; null while not active. */
  checkAt: Date | null
  /** Hash of the slip by which an old record was connected. */
  slip: string | null
}

/** What a person says about themselves when applying. */
export interface Application {
  name: string
  age: AgeClass
  skills: Skill[]
  free: FreeTime[]
  teams: string[]
  consent: string
}

const monthMs = 30.4375 * 86_400_000
/** Without service for so long a volunteer lapses. */
export const restMonths = 12
export const monthsAfter = (from: Date, months: number): Date => new Date(from.getTime() + months * monthMs)

/** Under 14 nobody has an account; a birth month counts only when it is over. Null: too young. */
export function ageClass({ year, month }: { year: number; month: number }, now: Date): AgeClass | null {
  const shanghai = new Date(now.getTime() + 8 * 3_600_000)
  const months = (shanghai.getUTCFullYear() - year) * 12 + shanghai.getUTCMonth() + 1 - month - 1
  if (months < 14 * 12) return null
  return months < 18 * 12 ? 'minor' : 'adult'
}

/** The record after an application: a first one, one after having left, or new wishes of somebody who stayed. */
export function applied(before: Volunteering | null, wish: Application, now: Date): Volunteering {
  const stays = before !== null && (before.state === 'active' || before.state === 'applied')
  const teams = stays ? before.teams : []
  const { name, age, skills, free, consent } = wish
  return {
    ...{ name, age, skills, free, consent },
    state: teams.length > 0 ? 'active' : 'applied',
    teams,
    wishes: wish.teams.filter((team) => !teams.includes(team)),
    declined: stays ? before.declined.filter(({ teamId }) => !wish.teams.includes(teamId)) : [],
    guardian: stays && age === 'minor' ? before.guardian : null,
    ...{ ended: '', formerTeams: [] },
    appliedAt: stays ? before.appliedAt : now,
    since: stays ? before.since : null,
    checkAt: stays ? before.checkAt : null,
    slip: stays ? before.slip : null,
  }
}

export function approved(before: Volunteering, teamId: string, now: Date): Volunteering {
  return {
    ...before,
    state: 'active',
    teams: before.teams.includes(teamId) ? before.teams : [...before.teams, teamId],
    wishes: before.wishes.filter((wish) => wish !== teamId),
    since: before.since ?? now,
    checkAt: before.checkAt ?? monthsAfter(now, restMonths),
  }
}

/** A no to a wish, or the end of a membership; without any team or wish left it is a no to volunteering. */
export function declined(before: Volunteering, teamId: string, reason: string): Volunteering {
  const known = before.declined.some((one) => one.teamId === teamId)
  const after = {
    ...before,
    teams: before.teams.filter((team) => team !== teamId),
    wishes: before.wishes.filter((wish) => wish !== teamId),
    declined: known ? before.declined : [...before.declined, { teamId, reason }],
  }
  return { ...after, ...without(after, 'declined') }
}

/** Leaves one team, or all of it. */
export function left(before: Volunteering, teamId: string | null): Volunteering {
  if (teamId === null) return { ...before, ...over, state: 'left' }
  const after = {
    ...before,
    teams: before.teams.filter((team) => team !== teamId),
    wishes: before.wishes.filter((wish) => wish !== teamId),
  }
  return { ...after, ...without(after, 'left') }
}

export const lapsed = (before: Volunteering, ended: string): Volunteering => ({
  ...before,
  ...over,
  state: 'lapsed',
  ended,
  formerTeams: before.teams,
})

/** Back in those of the former teams that there still are. */
export const reinstated = (before: Volunteering, teams: string[], now: Date): Volunteering => ({
  ...before,
  ...{ state: 'active', ended: '', teams, formerTeams: [] },
  checkAt: monthsAfter(now, restMonths),
})

const over = { teams: [], wishes: [], checkAt: null }

function without({ state, teams, wishes }: Volunteering, end: VolunteerState): Partial<Volunteering> {
  if (teams.length > 0) return {}
  const next: VolunteerState = wishes.length > 0 ? 'applied' : state === 'active' || state === 'applied' ? end : state
  return { state: next, checkAt: null }
}

/** Minors volunteer only with a guardian's consent, and as long as it stands. */
export const mayServe = ({ age, guardian }: Volunteering): boolean =>
  age === 'adult' || (guardian !== null && guardian.withdrawnAt === null)

/** In a team, and not suspended for want of a guardian's consent. */
export const isServing = (record: Volunteering): boolean => record.state === 'active' && mayServe(record)
