import type { Answer } from '../contract/terms'

/** One party in the order it arrived; never an openid or a phone number. */
export interface Entry {
  /** Person id. */
  id: string
  ticketId: string
  /** Five digits that can be said aloud; unique in its roster. */
  number: string
  name: string
  /** People who come, from 1 to 5. */
  party: number
  answers: Answer[]
  /** Version of the privacy notice agreed to. */
  consent: string
  at: Date
  /** What was typed has not passed WeChat's check yet. */
  unchecked?: true | undefined
  /** Opaque mark of the staff member who entered it by hand. */
  enteredBy?: string | undefined
  /** Phone of somebody entered by hand, who has no account to keep it; leaves the cloud masked or at a logged call. */
  phone?: string | undefined
}

/** What the order of seats depends on. */
export interface Party {
  id: string
  party: number
}

export interface Seating<P extends Party> {
  seated: P[]
  waiting: P[]
  /** Seats that nobody holds. */
  free: number
}

/**
 * Seated is the longest prefix of entries whose parties fit: a status derived from the order alone, so nothing can be
 * oversold and a leave promotes by itself. Skipping a party that does not fit would later demote someone confirmed.
 */
export function seating<P extends Party>(capacity: number, entries: readonly P[]): Seating<P> {
  let free = capacity
  let seated = 0
  for (const entry of entries) {
    if (entry.party > free) break
    free -= entry.party
    seated += 1
  }
  return { seated: entries.slice(0, seated), waiting: entries.slice(seated), free }
}

/** Where one person stands. */
export interface Standing<P extends Party = Entry> {
  entry: P
  state: 'seated' | 'waiting'
  /** Place in the waitlist from 1; 0 when seated. */
  waitingPlace: number
  /** Free seats offered to the first waiting party that is too large for them. */
  offer: number | null
}

export function standingOf<P extends Party>(
  personId: string,
  capacity: number,
  entries: readonly P[],
): Standing<P> | null {
  const { seated, waiting, free } = seating(capacity, entries)
  const seat = seated.find((entry) => entry.id === personId)
  if (seat) return { entry: seat, state: 'seated', waitingPlace: 0, offer: null }
  const place = waiting.findIndex((entry) => entry.id === personId)
  const entry = waiting[place]
  if (!entry) return null
  return { entry, state: 'waiting', waitingPlace: place + 1, offer: place === 0 && free > 0 ? free : null }
}

export function confirmedSeats(capacity: number, entries: readonly Party[]): number {
  return capacity - seating(capacity, entries).free
}

/** Ids of those who signed up themselves, or had it done in their name. */
export const residentsOf = (entries: readonly Entry[]): string[] =>
  entries.filter((entry) => !isByHand(entry)).map(({ id }) => id)

/** Where a party is reached: by the phone of their account, or the one that was written down with them. */
export const phoneOf = (entry: Entry, phones: ReadonlyMap<string, string>): string | null =>
  entry.phone ?? phones.get(entry.id) ?? null

/** An entry that the office made for somebody who has no phone; its id is nobody's. */
export const isByHand = (entry: Pick<Entry, 'id'>): boolean => entry.id.startsWith('hand-')
