import { type checkIn, mostItems, type WalkVerdict } from '../contract/check-in'
import type { Resident } from '../platform/caller'
import { refusing, type UseCase } from '../platform/serve'
import type { NotedOn } from '../reports/from-note'
import { minutesOf, plainWalks, servedOf } from '../service/served'
import type { CheckInNeeds } from './needs'
import { type NoteChanges, noteChanges } from './note-reports'
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
    const came = [...good.values()].flatMap(({ mark }) => {
      const first = kept.get(mark.id)
      return first !== undefined && isSameMark(first, mark) ? [first] : []
    })
    const stay = await report(noteChanges(kept, came), caller, { id: shift.id, number: wish.number }, needs)
    return {
      results: wish.items.map(({ id }, n) => {
        const mark = good.get(n)?.mark
        const first = kept.get(id)
        if (!mark) return { id, verdict: refused.get(n) ?? 'changed', flags: [] }
        if (!first || !isSameMark(first, mark)) return { id, verdict: 'changed', flags: [] }
        if (stay.has(id)) return { id, verdict: 'acted-on', flags: [] }
        return { id, ...(walk.outcomeOf(id) ?? { verdict: 'changed', flags: [] }) }
      }),
      walk: walkSaid(walk),
      serverNow: now.toISOString(),
    }
  }

/** Brings the reports of notes up to them; gives the marks that took a note back whose report stays. */
async function report(
  { made, pictured, undone }: NoteChanges,
  caller: Resident,
  shift: NotedOn,
  { noteReports }: CheckInNeeds,
): Promise<ReadonlySet<string>> {
  await noteReports.make(caller, shift, made)
  for (const { noteId, photoId } of pictured) await noteReports.picture(caller, shift, noteId, photoId)
  const noteIds = [...new Set(undone.map(({ noteId }) => noteId))]
  const stay = await noteReports.takeBack(caller, shift, noteIds)
  return new Set(undone.flatMap(({ noteId, undoId }) => (stay.has(noteId) ? [undoId] : [])))
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
