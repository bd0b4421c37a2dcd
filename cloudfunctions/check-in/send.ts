import { type checkIn, mostItems, type WalkVerdict } from '../contract/check-in'
import type { Resident } from '../platform/caller'
import { refusing, type UseCase } from '../platform/serve'
import { minutesOf, plainWalks, servedOf } from '../service/served'
import type { CheckInNeeds } from './needs'
import { photoWishes } from './photo-wish'
import { walkSaid } from './present'
import { type ReadItem, readItem } from './read-item'
import { isSameMark } from './shift-marks'
import { walksOf } from './walk'
import type { WalkedShift } from './walked-shift'
import { writeWalk } from './write-walk'

const refuse = refusing<typeof checkIn.send>()

/** One conditional update for the whole batch; only an item that the shift does not bear costs more. */
export const send =
  (needs: CheckInNeeds): UseCase<typeof checkIn.send> =>
  async (wish, caller) => {
    if (wish.items.length > mostItems) throw refuse('too-many-items', { most: mostItems })
    const now = needs.now()
    const { communityId, personId } = caller
    const reading = { secrets: needs.secrets(), communityId, personId, shiftId: wish.shiftId, now }
    const good = new Map<number, ReadItem>()
    const refused = new Map<number, WalkVerdict>()
    for (const [n, item] of wish.items.entries()) {
      const read = readItem(item, reading)
      if (typeof read === 'string') refused.set(n, read)
      else good.set(n, read)
    }
    const shift = await writeWalk(wish, caller, good, refused, now, needs)
    if (now > shift.endsAt) await recheck(shift, wish.number, caller, now, needs)
    const asksPhoto = photoWishes(needs.secrets(), caller.communityId, shift.id)
    const walk = walksOf(shift, now, asksPhoto).find(({ number }) => number === wish.number)
    if (!walk) throw new Error('a volunteer who wrote marks has no walk')
    const kept = shift.marks.of(wish.number)
    const notes = [...good.values()].flatMap(({ mark }) => (mark.kind === 'note' ? [mark] : []))
    const written = notes.filter((note) => {
      const first = kept.get(note.id)
      return first !== undefined && isSameMark(first, note)
    })
    await needs.reportNotes(caller, { id: shift.id, number: wish.number }, written)
    return {
      results: wish.items.map(({ id }, n) => {
        const mark = good.get(n)?.mark
        const first = kept.get(id)
        if (!mark) return { id, verdict: refused.get(n) ?? 'changed', flags: [] }
        if (!first || !isSameMark(first, mark)) return { id, verdict: 'changed', flags: [] }
        return { id, ...(walk.outcomeOf(id) ?? { verdict: 'changed', flags: [] }) }
      }),
      walk: walkSaid(walk),
      serverNow: now.toISOString(),
    }
  }

async function recheck(
  shift: WalkedShift,
  number: string,
  { communityId, personId }: Resident,
  now: Date,
  needs: CheckInNeeds,
): Promise<void> {
  const walk = plainWalks(shift, now).find((one) => one.number === number)
  if (walk) await needs.recheck(communityId, personId, shift.id, minutesOf(servedOf(shift, walk)).total)
}
