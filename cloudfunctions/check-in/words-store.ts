import * as z from 'zod'
import { command, documentsOf, type Filter } from '../platform/documents'
import { fieldOf, packMark, StoredMarks } from './shift-marks'
import { StaffMark, WalkMark } from './walk-mark'

const WithMarks = z.object({ marks: StoredMarks.default({}) })
/** Marks may come in while words are taken out. */
const mostTries = 5

/** Takes out what a volunteer wrote and what was written about them on one shift; what happened stays, and so do counts. */
export async function takeWordsOut(communityId: string, shiftId: string, number: string): Promise<void> {
  const shifts = documentsOf('shifts', communityId)
  const _ = command()
  for (let tries = 0; tries < mostTries; tries += 1) {
    const row = await shifts.one({ _id: shiftId })
    const { marks } = WithMarks.parse(row ?? {})
    const changed = [wordless(marks, fieldOf(number), ownWithout), wordless(marks, 'staff', staffWithout(number))]
    const filter: Filter = { _id: shiftId }
    const update: Record<string, unknown> = {}
    for (const { field, before, after } of changed) {
      if (JSON.stringify(before) === JSON.stringify(after)) continue
      // A set of marks only grows, so one of the same size is the same set.
      filter[`marks.${field}.${before.length}`] = _.exists(false)
      update[`marks.${field}`] = _.set(after)
    }
    if (Object.keys(update).length === 0 || (await shifts.changeUnseen(filter, update))) return
  }
  throw new Error('marks kept coming in while words were taken out')
}

function wordless(marks: StoredMarks, field: string, without: (text: string) => string) {
  const before = marks[field] ?? []
  return { field, before, after: before.map(without) }
}

function ownWithout(text: string): string {
  const mark = WalkMark.parse(JSON.parse(text))
  if (mark.kind === 'note') return packMark({ ...mark, words: '', place: '', position: null, photoId: null })
  if (mark.kind === 'point') return packMark({ ...mark, photoId: null, distance: null })
  if (mark.kind === 'photo') return packMark({ ...mark, photoId: null })
  if (mark.kind === 'gather') return packMark({ ...mark, distance: null })
  return mark.kind === 'dispute' ? packMark({ ...mark, words: '' }) : text
}

const staffWithout =
  (number: string) =>
  (text: string): string => {
    const mark = StaffMark.parse(JSON.parse(text))
    if (mark.kind === 'undo' || mark.number !== number) return text
    return packMark(mark.kind === 'answer' ? { ...mark, words: '' } : { ...mark, reason: '' })
  }
