import type { Secrets } from '../platform/secrets'

/** Which place is offered, and how long. */
export interface Offer {
  shiftId: string
  number: string
  /** Mark of the entry that holds the place now: another entry makes the offer void. */
  holder: string
  until: Date
}

/** Stands for an entry in a code that is passed on, without telling its ticket. */
export const holderMark = (secrets: Secrets, ticketId: string): string => secrets.sign('shift-holder', ticketId, 12)

/** An offer needs no document: the code carries it, with a MAC. */
export function offerCode(secrets: Secrets, communityId: string, { shiftId, number, holder, until }: Offer): string {
  const body = `S1.${shiftId}.${number}.${holder}.${until.getTime().toString(36)}`
  return `${body}.${secrets.sign('shift-offer', `${communityId}|${body}`, 16)}`
}

/** The offer of a code that this deployment made for this community and that still holds; null otherwise. */
export function readOffer(secrets: Secrets, communityId: string, code: string, now: Date): Offer | null {
  const parts = /^(S1\.([\w-]{1,40})\.(\d{5})\.([\w-]{1,40})\.([0-9a-z]{1,10}))\.([\w-]{16})$/.exec(code)
  const [, body = '', shiftId = '', number = '', holder = '', until = '', mac = ''] = parts ?? []
  if (!secrets.verify('shift-offer', `${communityId}|${body}`, mac)) return null
  const offer = { shiftId, number, holder, until: new Date(Number.parseInt(until, 36)) }
  return offer.until > now ? offer : null
}
