import type { ReportKind } from '../contract/report-kinds'
import type { Resident } from '../platform/caller'
import type { Secrets } from '../platform/secrets'
import { newReport } from './new-report'
import type { NoteReportStore } from './note-report-store'
import type { ReportStore } from './report-store'
import type { Rules } from './rules-store'
import type { Position } from './spots'

/** What a volunteer noted on a shift. */
export interface WalkNote {
  id: string
  about: 'correction' | 'deed' | 'problem'
  words: string
  place: string
  position: Position | null
  /** A report photo that is surely the person's. */
  photoId: string | null
}

const kinds = { correction: 'correction', deed: 'deed', problem: 'other' } satisfies Record<
  WalkNote['about'],
  ReportKind
>

export interface NoteNeeds {
  now(): Date
  secrets(): Secrets
  reports(communityId: string): Pick<ReportStore, 'add' | 'addAll'>
  noteReports(communityId: string): NoteReportStore
  rulesLately(communityId: string): Promise<Rules>
}

/** A volunteer's place on a shift, where the note was made. */
export interface NotedOn {
  id: string
  number: string
}

/** What notes on a shift do to the reports that they become; everything may be done again. */
export interface NoteReports {
  /** One insert for all of them. */
  make(caller: Resident, shift: NotedOn, notes: readonly WalkNote[]): Promise<void>
  /** Gives a note's report the picture that came later, unless it has one. */
  picture(caller: Resident, shift: NotedOn, noteId: string, photoId: string): Promise<void>
  /** Removes the reports of these notes as far as nobody has acted on them; says which notes' reports stay. */
  takeBack(caller: Resident, shift: NotedOn, noteIds: readonly string[]): Promise<ReadonlySet<string>>
}

/**
 * A note's report has an id that follows from the note, so that nothing is entered twice and notes sent again make no
 * second report; their words wait for their check.
 */
export function noteReports(needs: NoteNeeds): NoteReports {
  const idOf = ({ communityId }: Resident, shift: NotedOn, noteId: string): string =>
    needs.secrets().sign('report', `${communityId}|walk|${shift.id}|${shift.number}|${noteId}`)
  return {
    make: async (caller, shift, notes) => {
      if (notes.length === 0) return
      const rules = await needs.rulesLately(caller.communityId)
      const store = needs.reports(caller.communityId)
      const made = notes.map((note) => reportOf(note, idOf(caller, shift, note.id), caller, rules, needs))
      if (await store.addAll(made)) return
      for (const report of made) await store.add(report)
    },
    picture: (caller, shift, noteId, photoId) =>
      needs.noteReports(caller.communityId).picture(idOf(caller, shift, noteId), caller.personId, photoId),
    takeBack: async (caller, shift, noteIds) => {
      if (noteIds.length === 0) return new Set()
      const store = needs.noteReports(caller.communityId)
      const ids = new Map(noteIds.map((noteId) => [idOf(caller, shift, noteId), noteId]))
      if ((await store.removeUntouched([...ids.keys()], caller.personId)) === ids.size) return new Set()
      const left = await store.among([...ids.keys()])
      return new Set(left.flatMap((id) => ids.get(id) ?? []))
    },
  }
}

function reportOf(
  { about, words, place: detail, position, photoId }: WalkNote,
  id: string,
  { personId }: Resident,
  rules: Rules,
  needs: NoteNeeds,
) {
  return newReport(
    {
      ...{ id, kind: kinds[about], source: 'walk', words, wordsState: 'pending', placeShown: 'exact', asset: null },
      place: { position, building: null, gridId: null, detail },
      photos: photoId === null ? [] : [photoId],
      ...{ anonymity: 'hidden', reporter: personId, contact: null, consent: '', enteredBy: null, outside: null },
    },
    rules,
    needs.secrets(),
    needs.now(),
  )
}
