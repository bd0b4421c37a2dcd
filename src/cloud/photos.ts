import { patience, within } from './patient'
import { transport } from './transport'

/** Signed addresses live longer than this; a stale one would show the fallback picture. */
const goodForMs = 20 * 60_000

const known = new Map<string, { url: string; until: number }>()

/** Addresses for cover file ids, fetched together; a picture that cannot be had is left out, never an error. */
export async function photoUrls(fileIds: string[]): Promise<Record<string, string>> {
  const now = Date.now()
  const missing = [...new Set(fileIds)].filter((id) => (known.get(id)?.until ?? 0) < now && id.startsWith('cloud://'))
  const found = missing.length > 0 ? await addresses(missing) : {}
  for (const [id, url] of Object.entries(found)) known.set(id, { url, until: now + goodForMs })
  return Object.fromEntries(
    fileIds.flatMap((id) => {
      const url = id.startsWith('cloud://') ? known.get(id)?.url : id
      return url ? [[id, url]] : []
    }),
  )
}

const addresses = (fileIds: string[]): Promise<Record<string, string>> =>
  within(patience.timeoutMs, transport.pictureUrls(fileIds)).catch(() => ({}))
