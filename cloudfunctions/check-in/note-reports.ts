import type { WalkNote } from '../reports/from-note'
import { picturesAmong } from './pictures'
import { undoneIn } from './shift-marks'
import type { WalkMark } from './walk-mark'

/** What marks that came in ask of the reports that notes become. */
export interface NoteChanges {
  made: WalkNote[]
  /** Pictures that came later than their notes. */
  pictured: { noteId: string; photoId: string }[]
  /** Undone, each with the mark that says so. */
  undone: { noteId: string; undoId: string }[]
}

/** What follows from marks that came in, of all that the person's set then holds; a note undone before makes none. */
export function noteChanges(kept: ReadonlyMap<string, WalkMark>, came: readonly WalkMark[]): NoteChanges {
  const pictureOf = picturesAmong(kept)
  const undone = undoneIn(kept)
  const noteOf = (id: string) => {
    const mark = kept.get(id)
    return mark?.kind === 'note' ? mark : null
  }
  const made = came.flatMap((mark) => (mark.kind === 'note' && !undone.has(mark.id) ? [mark] : []))
  const isMade = new Set(made.map(({ id }) => id))
  return {
    made: made.map((note) => ({ ...note, photoId: pictureOf(note) })),
    pictured: came.flatMap((mark) => {
      const note = mark.kind === 'photo' && !isMade.has(mark.of) && !undone.has(mark.of) ? noteOf(mark.of) : null
      const photoId = note && pictureOf(note)
      return photoId ? [{ noteId: note.id, photoId }] : []
    }),
    undone: came.flatMap((mark) =>
      mark.kind === 'undo' && noteOf(mark.of) ? [{ noteId: mark.of, undoId: mark.id }] : [],
    ),
  }
}
