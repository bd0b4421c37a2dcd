import type { HandedIn } from '../contract/roster-line'
import type { Secrets } from '../platform/secrets'
import { keeperMark } from './keeper-ref'
import type { Mark } from './mark'
import { unpackMark } from './packed-mark'
import type { Door, LeftKeeper } from './stored-door'
import { sealedTicket, sealOf } from './ticket-code'

/** A mark that staff have not decided about. */
export interface Undecided {
  id: string
  mark: Mark
  /** As it is stored; the decision is made on the very text. */
  text: string
}

/** What was handed in at this door and neither counts nor was dropped. */
export function undecided({ handedIn, marks }: Pick<Door, 'handedIn' | 'marks'>): Undecided[] {
  return [...handedIn].flatMap(([id, text]) => {
    if (text === '' || marks.has(id)) return []
    return [{ id, mark: unpackMark(text), text }]
  })
}

/**
 * What of it wants a decision: a mark and the undo of it came to nothing on their phone already, and an undo of what does
 * not count says nothing.
 */
export function toDecide(door: Pick<Door, 'handedIn' | 'marks'>): Undecided[] {
  const open = undecided(door)
  const counted = [...door.marks.values()]
  return open.filter(({ id, mark }) => {
    const undone = counted.some((one) => one.kind === 'undo' && one.of === (mark.kind === 'undo' ? mark.of : id))
    if (mark.kind === 'undo') return door.marks.has(mark.of) && !undone
    return !undone && !open.some((one) => undoes(one.mark, id, mark))
  })
}

/** Nobody but its own keeper takes a mark back that does not count yet. */
const undoes = (undo: Mark, id: string, mark: Mark): boolean =>
  undo.kind === 'undo' && undo.of === id && 'by' in mark && undo.by === mark.by

/** Those marks as staff read them, in the order that the phones say. */
export function handedInSaid(door: Door, here: ReadonlySet<string>, secrets: Secrets): HandedIn[] {
  const holders = new Map(door.entries.map((entry) => [sealedTicket(entry.number, sealOf(entry.ticketId)), entry]))
  const keepers = new Map(
    [...door.leftKeepers, ...door.keepers].map((one: LeftKeeper) => [keeperMark(secrets, door.id, one.id), one]),
  )
  return toDecide(door)
    .sort((a, b) => a.mark.at.getTime() - b.mark.at.getTime() || (a.id < b.id ? -1 : 1))
    .flatMap(({ id, mark }) => {
      const about = mark.kind === 'undo' ? door.marks.get(mark.of) : mark
      const ticket = about && 'ticket' in about ? about.ticket : null
      const entry = ticket === null ? undefined : holders.get(ticket)
      // Whoever another door let in meanwhile wants nobody's word.
      if (mark.kind === 'arrive' && entry && here.has(entry.number)) return []
      const keeper = 'by' in mark ? keepers.get(mark.by ?? '') : undefined
      return {
        ...{ markId: id, what: mark.kind === 'claim' ? 'arrive' : mark.kind, at: mark.at.toISOString() },
        ...{ ticketNumber: ticket?.slice(0, 5) ?? null, name: entry?.name ?? null },
        heads: entry?.party ?? (about && 'heads' in about ? about.heads : 1),
        scanned: mark.kind === 'arrive' && mark.how === 'scan',
        keeper: keeper?.name || null,
        revokedAt: keeper?.at?.toISOString() ?? null,
      }
    })
}
