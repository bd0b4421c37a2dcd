import type { RosterLine } from '../contract/events'
import { attendanceOf } from '../door/attendance'
import { keeperMark } from '../door/keeper-ref'
import type { Door } from '../door/stored-door'
import type { ContactStore } from '../members/contact-store'
import { masked } from '../members/present'
import type { Secrets } from '../platform/secrets'
import { type Entry, isByHand, phoneOf, residentsOf, seating } from '../roster/roster'
import type { EventRoster } from './event'

/** What is known of the people on a list besides their entries. */
interface Known {
  /** Who was seen at the door, by ticket. */
  seen: ReadonlyMap<string, RosterLine['seen']>
  /** Phones in full, by person id. */
  phones: ReadonlyMap<string, string>
  /** What the staff who entered people are called, by ref. */
  names: ReadonlyMap<string, string>
}

const nothing: Known = { seen: new Map(), phones: new Map(), names: new Map() }

/** Reads what is known besides the event itself: a request for phones, one for names where anyone was entered by hand. */
export async function knownOf(event: Door, contacts: ContactStore, secrets: Secrets): Promise<Known> {
  const enterers = [...new Set(event.entries.flatMap(({ enteredBy }) => enteredBy ?? []))]
  const [phones, names] = await Promise.all([contacts.phones(residentsOf(event.entries)), contacts.nicknames(enterers)])
  return { seen: seenAt(event, secrets), phones, names }
}

/** Everyone who counts as arrived, and by whose mark. */
function seenAt(event: Door, secrets: Secrets): Known['seen'] {
  const keepers = new Map(
    [...event.leftKeepers, ...event.keepers].map(({ id, name }) => [keeperMark(secrets, event.id, id), name]),
  )
  const { arrived } = attendanceOf(event.capacity, event.entries, event.marks)
  return new Map(
    arrived.flatMap(({ ticket, markId }): [string, RosterLine['seen']][] => {
      const mark = event.marks.get(markId)
      return mark?.kind === 'arrive' ? [[ticket, { how: mark.how, by: keepers.get(mark.by ?? '') ?? null }]] : []
    }),
  )
}

/** Everyone on the list in the order they came, the seated before those who wait; `sayPhone` hides it unless told. */
export function rosterLines(
  { capacity, entries }: Pick<EventRoster, 'capacity' | 'entries'>,
  { seen, phones, names }: Known = nothing,
  sayPhone: (whole: string) => string = masked,
): RosterLine[] {
  const { seated, waiting } = seating(capacity, entries)
  const lineOf = (state: RosterLine['state']) => (entry: Entry) => {
    const phone = phoneOf(entry, phones)
    return {
      ticketNumber: entry.number,
      name: entry.name,
      party: entry.party,
      state,
      answers: entry.answers,
      unchecked: entry.unchecked ?? false,
      signedUpAt: entry.at.toISOString(),
      byHand: isByHand(entry) ? entry.id : null,
      enteredBy: names.get(entry.enteredBy ?? '') ?? null,
      phone: phone && sayPhone(phone),
      arrived: seen.has(entry.number),
      seen: seen.get(entry.number) ?? null,
    }
  }
  return [...seated.map(lineOf('seated')), ...waiting.map(lineOf('waiting'))]
}
