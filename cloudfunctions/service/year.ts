import { notesOf } from '../check-in/present'
import type { ServiceYear, service } from '../contract/service'
import { shanghai } from '../dates/shanghai'
import { refusing, type UseCase } from '../platform/serve'
import type { ServiceNeeds } from './needs'
import { isOpen, type PersonRecord, recordsOfPerson } from './record'
import { minutesOf, together } from './served'
import { kindWord, lengthWord, words } from './words'

const refuse = refusing<typeof service.statement>()

/** More than anyone serves in a year. */
export const mostShifts = 1000

/** Shifts that are over, in the order in which they began, each with what it adds to the others. */
export function counted(records: readonly PersonRecord[], now: Date): PersonRecord[] {
  const over = records
    .filter((record) => !isOpen(record, now))
    .sort((a, b) => +a.shift.startsAt - +b.shift.startsAt || (a.shift.id < b.shift.id ? -1 : 1))
  const once = together(over.map(({ served }) => served))
  return over.map((record, place) => ({ ...record, served: once[place] ?? record.served }))
}

export type Totals = Omit<ServiceYear, 'year'>

export function totalsOf(records: readonly PersonRecord[]): Totals {
  const minutes = { recorded: 0, added: 0, disputed: 0, total: 0 }
  const kinds = new Map<string, { kind: string; shifts: number; minutes: number }>()
  const notes = { correction: 0, deed: 0, problem: 0 }
  let shifts = 0
  let points = 0
  for (const { shift, walk, served } of records) {
    const own = minutesOf(served)
    for (const part of ['recorded', 'added', 'disputed', 'total'] as const) minutes[part] += own[part]
    for (const note of notesOf(shift)) if (note.number === walk.number) notes[note.about] += 1
    points += walk.points.length
    if (own.total === 0) continue
    const kind = kinds.get(shift.kind) ?? { kind: shift.kind, shifts: 0, minutes: 0 }
    kinds.set(shift.kind, { ...kind, shifts: kind.shifts + 1, minutes: kind.minutes + own.total })
    shifts += 1
  }
  const byMinutes = [...kinds.values()].sort((a, b) => b.minutes - a.minutes || (a.kind < b.kind ? -1 : 1))
  return { shifts, minutes, kinds: byMinutes, points, notes }
}

async function totalsOfYear(
  year: number,
  { communityId, personId }: { communityId: string; personId: string },
  needs: ServiceNeeds,
): Promise<Totals> {
  const [from, until] = [shanghai(`${year}-01-01`, '00:00'), shanghai(`${year + 1}-01-01`, '00:00')]
  const shifts = await needs.service(communityId).between(personId, from, until, mostShifts)
  return totalsOf(counted(recordsOfPerson(personId, shifts, needs.now()), needs.now()))
}

export const year =
  (needs: ServiceNeeds): UseCase<typeof service.year> =>
  async (wish, caller) => ({ year: wish.year, ...(await totalsOfYear(wish.year, caller, needs)) })

export const statement =
  (needs: ServiceNeeds): UseCase<typeof service.statement> =>
  async (wish, caller) => {
    const totals = await totalsOfYear(wish.year, caller, needs)
    if (totals.shifts === 0) throw refuse('nothing-served')
    return { title: words.statementTitle(wish.year), paragraphs: paragraphsOf(wish.year, totals) }
  }

function paragraphsOf(year: number, { shifts, minutes, kinds, points, notes }: Totals): string[] {
  const parts = kinds.map((kind) => words.kind(kindWord(kind.kind), kind.shifts, lengthWord(kind.minutes)))
  const noted = [
    ...(notes.correction > 0 ? [words.corrections(notes.correction)] : []),
    ...(notes.deed > 0 ? [words.deeds(notes.deed)] : []),
    ...(notes.problem > 0 ? [words.problems(notes.problem)] : []),
  ]
  return [
    words.opening(year, shifts, lengthWord(minutes.total)),
    words.kinds(parts),
    ...(points > 0 ? [words.points(points)] : []),
    ...(noted.length > 0 ? [words.notes(noted)] : []),
    ...(minutes.added > 0 ? [words.sources(lengthWord(minutes.recorded), lengthWord(minutes.added))] : []),
    words.closing,
  ]
}
