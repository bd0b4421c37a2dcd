import type { ShownPhoto } from '../contract/report-shapes'
import type { Files } from '../platform/files'

const addressSeconds = 600
/** The storage names so many at once. */
const atOnce = 50

/** File ids as this answer shows them: with an address where the picture has passed its check. */
export type Shower = (fileIds: readonly string[]) => ShownPhoto[]

export async function showing(fileIds: readonly string[], files: Pick<Files, 'addresses'>): Promise<Shower> {
  const wanted = [...new Set(fileIds)]
  const parts = Array.from({ length: Math.ceil(wanted.length / atOnce) }, (_, n) =>
    files.addresses(wanted.slice(n * atOnce, (n + 1) * atOnce), addressSeconds),
  )
  const found = new Map((await Promise.all(parts)).flatMap((part) => [...part]))
  return (some) => some.map((fileId) => ({ fileId, url: found.get(fileId) ?? null }))
}

/** Pictures that came a moment ago have passed nothing yet. */
export const notYet: Shower = (fileIds) => fileIds.map((fileId) => ({ fileId, url: null }))
