import type { ReportKind } from '../contract/report-kinds'
import type { Resident } from '../platform/caller'
import type { Secrets } from '../platform/secrets'
import { newReport } from './new-report'
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
  rulesLately(communityId: string): Promise<Rules>
  /** Which of these file ids are report photos that the person brought. */
  ownPhotosOf(communityId: string, personId: string, fileIds: readonly string[]): Promise<ReadonlySet<string>>
}

/**
 * Makes reports of notes, so that nothing is entered twice: one insert for all of them. A note's report has an id that
 * follows from the note, so notes sent again make no second report; their words wait for their check.
 */
export const reportNotes =
  (needs: NoteNeeds) =>
  async (caller: Resident, shift: { id: string; number: string }, notes: readonly WalkNote[]): Promise<void> => {
    if (notes.length === 0) return
    const { communityId, personId } = caller
    const named = notes.flatMap(({ photoId }) => photoId ?? [])
    const [rules, own] = await Promise.all([
      needs.rulesLately(communityId),
      named.length > 0 ? needs.ownPhotosOf(communityId, personId, named) : new Set<string>(),
    ])
    const reports = notes.map(({ id, about, words, place: detail, position, photoId }) =>
      newReport(
        {
          id: needs.secrets().sign('report', `${communityId}|walk|${shift.id}|${shift.number}|${id}`),
          ...{ kind: kinds[about], source: 'walk', words, wordsState: 'pending', placeShown: 'exact', asset: null },
          place: { position, building: null, gridId: null, detail },
          photos: photoId && own.has(photoId) ? [photoId] : [],
          ...{ anonymity: 'hidden', reporter: personId, contact: null, consent: '', enteredBy: null, outside: null },
        },
        rules,
        needs.secrets(),
        needs.now(),
      ),
    )
    const store = needs.reports(communityId)
    if (await store.addAll(reports)) return
    for (const report of reports) await store.add(report)
  }
