import type { events } from '../contract/events'
import type { eventsWords } from '../contract/events-words'
import type { Answer } from '../contract/terms'
import { auditLine } from '../members/audit-line'
import type { Resident } from '../platform/caller'
import { Refusal } from '../platform/refusal'
import { refusing, type UseCase } from '../platform/serve'
import type { Entry } from '../roster/roster'
import type { EventFace } from './event'
import type { EventNeeds } from './needs'
import { words } from './words'

const refuse = refusing<typeof eventsWords.reviewWords>()

/** Marks words that could not be checked for staff to look at; refuses those that WeChat does. */
export async function checked(entry: Entry, { platformId }: Resident, needs: EventNeeds): Promise<Entry> {
  const verdict = await needs.checkWords([entry.name, ...typedIn(entry.answers)], platformId)
  if (verdict === 'refused') throw new Refusal<(typeof events.signUp.refusals)[number]>('words-not-allowed')
  return verdict === 'unchecked' ? { ...entry, unchecked: true } : kept(entry)
}

const typedIn = (answers: readonly Answer[]): string[] =>
  answers.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))

/** WeChat checks words of recent visitors only, so a check that failed is made up for when the person comes again. */
export async function recheck(face: EventFace, { communityId, platformId }: Resident, needs: EventNeeds) {
  if (!face.mine?.entry.unchecked) return face
  const { entry } = face.mine
  const verdict = await needs.checkWords([entry.name, ...typedIn(entry.answers)], platformId)
  if (verdict === 'unchecked') return face
  const decided = verdict === 'passed' ? kept(entry) : replaced(entry)
  if (!(await needs.events(communityId).replaceEntry(face.id, entry, decided))) return face
  return { ...face, mine: { ...face.mine, entry: decided } }
}

export const reviewWords =
  (needs: EventNeeds): UseCase<typeof eventsWords.reviewWords> =>
  async ({ eventId, ticket, keep }, { communityId, personId }) => {
    const event = await needs.events(communityId).roster(eventId)
    if (!event?.published) throw refuse('event-not-found')
    const entry = event.entries.find(({ number }) => number === ticket)
    if (!entry) throw refuse('not-signed-up')
    if (!entry.unchecked) return { eventId }
    const by = { role: 'staff', personId } as const
    const deed = { about: entry.id, at: needs.now(), what: 'words-reviewed', by, eventId, turn: ticket } as const
    await needs.audit(communityId).note(auditLine(needs.secrets(), deed))
    const decided = keep ? kept(entry) : replaced(entry)
    if (!(await needs.events(communityId).replaceEntry(eventId, entry, decided))) throw refuse('not-signed-up')
    return { eventId }
  }

const kept = ({ unchecked: _, ...entry }: Entry): Entry => entry

/** Place, party and ticket stay; what was typed goes. */
const replaced = (entry: Entry): Entry => ({
  ...kept(entry),
  name: words.resident,
  answers: entry.answers.filter(({ value }) => typeof value === 'boolean'),
})
