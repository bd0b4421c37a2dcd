import type { SessionChoices } from '../contract/events-series'
import type { OfficeNeeds } from './office-needs'
import { partsCaughtUp } from './sessions-ahead'
import { againstRule, dayOf, daysChanged, type Session, sessionsIn } from './touched-sessions'

type Rule = Parameters<typeof againstRule>[1]

/** What an edit of a series' days has to do besides, once it is made. */
export interface Settlement {
  callOff: Session[]
  takeUp: Session[]
}

export type SettlementReading =
  | { ok: true; settle: Settlement }
  | { ok: false; why: 'sessions-undecided' | 'say-what-changed' }

interface Change {
  seriesId: string
  before: Rule
  after: Rule
  choices: SessionChoices | undefined
}

/**
 * Looks which sessions an edit concerns and whether each was decided about. Only what stands against the new rule is
 * called off, only what it makes is taken up, so the same edit sent again does the rest and nothing else.
 */
export async function readSettlement(
  { seriesId, before, after, choices }: Change,
  communityId: string,
  needs: OfficeNeeds,
): Promise<SettlementReading> {
  const { out, back } = daysChanged(before, after)
  if (out.length + back.length === 0 && !choices) return { ok: true, settle: { callOff: [], takeUp: [] } }
  const now = needs.now()
  const sessions = sessionsIn(await needs.office(communityId).sessions(seriesId, now), now)
  const { standing, calledOff } = againstRule(sessions, after)
  const { callOff = [], takeUp = [], leave = [], reason = '', words = '' } = choices ?? {}
  const decided = new Set([...callOff, ...takeUp, ...leave])
  const touched = [
    ...standing.filter((one) => out.includes(dayOf(one))),
    ...calledOff.filter((one) => back.includes(dayOf(one))),
  ]
  if (touched.some(({ id }) => !decided.has(id))) return { ok: false, why: 'sessions-undecided' }
  const settle = {
    callOff: standing.filter(({ id }) => callOff.includes(id)),
    takeUp: calledOff.filter(({ id }) => takeUp.includes(id)),
  }
  const silent = (settle.callOff.some(({ published }) => published) && !reason) || (settle.takeUp.length > 0 && !words)
  return silent ? { ok: false, why: 'say-what-changed' } : { ok: true, settle }
}

/** What was called off first is told first; taking up goes one by one, because each has terms of its own. */
export async function settleSessions(
  seriesId: string,
  { callOff, takeUp }: Settlement,
  { reason, words }: Pick<SessionChoices, 'reason' | 'words'>,
  communityId: string,
  needs: OfficeNeeds,
): Promise<void> {
  const office = needs.office(communityId)
  const now = needs.now()
  const standing = callOff.filter(({ published }) => published)
  const drafts = callOff.filter(({ published }) => !published)
  if (standing.length > 0) await office.cancelSessions(seriesId, reason, now, idsOf(standing))
  if (drafts.length > 0) await office.withdrawSessions(seriesId, now, idsOf(drafts))
  // The part that a hall is known by comes last, so that one which broke off is found again.
  for (const id of idsOf(takeUp).reverse()) await takeUpOne(id, words, communityId, needs)
  const halls = [...standing, ...takeUp].filter(({ partIds }) => partIds.length > 1)
  await partsCaughtUp(
    halls.map(({ id }) => ({ id, hall: {} })),
    communityId,
    needs,
  )
}

const idsOf = (sessions: readonly Session[]): string[] => sessions.flatMap(({ partIds }) => partIds)

/** Somebody else may be editing it; then it is looked at again. */
const rounds = 3

async function takeUpOne(eventId: string, words: string, communityId: string, needs: OfficeNeeds): Promise<void> {
  const office = needs.office(communityId)
  for (let round = 0; round < rounds; round += 1) {
    const face = await office.find(eventId)
    if (!face?.cancelled || face.startsAt <= needs.now()) return
    if (await office.takeUp(face, words, needs.now())) return
  }
  throw new Error('a session changed while it was taken up again')
}
