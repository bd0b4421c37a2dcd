import type { Board } from '@contract/check-in'

/** Addresses hold for ten minutes; a board comes every half minute, each time with new ones. */
const goodForMs = 8 * 60_000

export type Addresses = Map<string, { url: string; until: number }>

/** The same board with addresses that were shown before and still hold, so that no picture is fetched twice. */
export function withSteadyAddresses(board: Board, known: Addresses, now: number): Board {
  const steady = <P extends { fileId: string; url: string | null }>(photo: P): P => {
    const before = known.get(photo.fileId)
    if (before && before.until > now) return { ...photo, url: before.url }
    if (photo.url !== null) known.set(photo.fileId, { url: photo.url, until: now + goodForMs })
    return photo
  }
  return {
    ...board,
    lines: board.lines.map((line) => ({ ...line, photos: line.photos.map(steady) })),
    notes: board.notes.map((note) => ({ ...note, photo: note.photo && steady(note.photo) })),
  }
}
