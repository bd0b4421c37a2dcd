import { PhotoUnfit, type ShrunkPhoto } from '@/device/photo/chosen-photo'
import { keptPersonal } from './kept-personal'
import { randomKey } from './random-key'
import { mostWaitingBytes, type WaitingFiles } from './waiting-files'

const database = 'linli.waiting-photos'
const table = 'photos'
const tabAs = 'linli.tab'
const sealAs = 'linli.draft.photo-seal'
/** What a closed tab left behind cannot be read any more, and goes. */
const foreignMs = 2 * 24 * 3_600_000

interface Sealed {
  key: string
  tab: string
  at: number
  nonce: Uint8Array<ArrayBuffer>
  sealed: ArrayBuffer
}

/** A browser may be shared: what lies in its database is read only with the key that goes with the tab. */
export const waitingFiles: WaitingFiles = {
  put: async (key, photo) => {
    try {
      const bytes = await photo.bytes()
      const held = (await all()).reduce((sum, { sealed }) => sum + sealed.byteLength, 0)
      if (held + bytes.byteLength > mostWaitingBytes) throw new PhotoUnfit('no-room')
      const nonce = crypto.getRandomValues(new Uint8Array(12))
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await seal(), bytes)
      const row: Sealed = { key, tab: tab(), at: Date.now(), nonce, sealed }
      await inTable('readwrite', (photos) => photos.put(row))
    } catch {
      throw new PhotoUnfit('no-room')
    }
  },
  get: async (key) => {
    try {
      const row = await inTable<Sealed | undefined>('readonly', (photos) => photos.get(key))
      if (!row) return null
      return shown(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.nonce }, await seal(), row.sealed))
    } catch {
      return null
    }
  },
  remove: async (keys) => {
    for (const key of keys) await inTable('readwrite', (photos) => photos.delete(key))
  },
  sweep: async (isNamed) => {
    const rows = await all()
    const gone = rows.filter((row) => (row.tab === tab() ? !isNamed(row.key) : Date.now() - row.at > foreignMs))
    await waitingFiles.remove(gone.map(({ key }) => key))
  },
}

function shown(bytes: ArrayBuffer): ShrunkPhoto {
  const blob = new Blob([bytes], { type: 'image/jpeg' })
  return { address: URL.createObjectURL(blob), path: null, bytes: () => blob.arrayBuffer() }
}

const all = () => inTable<Sealed[]>('readonly', (photos) => photos.getAll())

function tab(): string {
  const known = keptPersonal.get(tabAs)
  if (typeof known === 'string') return known
  keptPersonal.set(tabAs, randomKey())
  return String(keptPersonal.get(tabAs))
}

/** Made once for the tab; whoever clears the drafts clears it too, and with it what was sealed. */
async function seal(): Promise<CryptoKey> {
  if (!Array.isArray(keptPersonal.get(sealAs))) {
    keptPersonal.set(sealAs, Array.from(crypto.getRandomValues(new Uint8Array(32))))
  }
  const raw = Uint8Array.from(keptPersonal.get(sealAs) as number[])
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const wish = indexedDB.open(database, 1)
    wish.onupgradeneeded = () => wish.result.createObjectStore(table, { keyPath: 'key' })
    wish.onsuccess = () => resolve(wish.result)
    wish.onerror = () => reject(wish.error)
  })
}

/** Resolves when what was done is kept. */
async function inTable<T>(mode: IDBTransactionMode, work: (photos: IDBObjectStore) => IDBRequest): Promise<T> {
  const db = await opened()
  try {
    return await new Promise<T>((resolve, reject) => {
      const turn = db.transaction(table, mode)
      const wish = work(turn.objectStore(table))
      turn.oncomplete = () => resolve(wish.result as T)
      turn.onabort = () => reject(turn.error)
    })
  } finally {
    db.close()
  }
}
