import type { Kept } from '../cloud/kept'
import type { WaitingPhoto } from '../cloud/waiting-photo'

/** `draft` is still written, `ready` goes as soon as it can, `thrown` stays until nobody can want it back. */
export type Stage = 'draft' | 'ready' | 'thrown'

/** `trouble` is the word in which the cloud or the phone turned the picture down. */
export interface SentPhoto extends WaitingPhoto {
  trouble: string | null
}

/** What may wait on this phone, with its pictures. */
export interface Sendable {
  /** Names it once and for all: sent twice, it is one. */
  key: string
  photos: SentPhoto[]
}

interface Standing {
  stage: Stage
  /** The word in which it was turned down: only a person can mend that. */
  refused: string | null
}

export type Waiting<T extends Sendable> = T & Standing

export interface ShelfState<T extends Sendable> {
  waiting: readonly Waiting<T>[]
  /** What is on its way: its picture by number from 1, or null for the thing itself. */
  sending: { key: string; photo: number | null } | null
  /** Why the cloud could not be told last time. */
  failure: unknown
}

export interface ShelfPorts {
  kept: Kept
  /** Name under which what is not sent yet survives. */
  keptAs: string
  dropPhotos(keys: readonly string[]): Promise<void>
}

export type Shelf<T extends Sendable> = ReturnType<typeof openShelf<T>>

/** Things as they lie on this phone; each change is kept before anybody is told of it. */
export function openShelf<T extends Sendable>({ kept, keptAs, dropPhotos }: ShelfPorts) {
  const read = (): Waiting<T>[] => {
    const left = kept.get(keptAs)
    return Array.isArray(left) ? (left as Waiting<T>[]) : []
  }
  let state: ShelfState<T> = { waiting: read(), sending: null, failure: null }
  const watchers = new Set<() => void>()
  const put = (change: Partial<ShelfState<T>>) => {
    state = { ...state, ...change }
    if (change.waiting) kept.set(keptAs, change.waiting)
    for (const watcher of watchers) watcher()
  }
  const find = (key: string) => state.waiting.find((one) => one.key === key)
  const change = (key: string, part: Partial<Sendable & Standing>) =>
    put({ waiting: state.waiting.map((one) => (one.key === key ? { ...one, ...part } : one)) })
  return {
    state: () => state,
    watch: (watcher: () => void) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    put,
    /** After this device was cleared by another hand. */
    readAgain: () => {
      state = { ...state, waiting: read() }
      for (const watcher of watchers) watcher()
    },
    find,
    change,
    changePhoto: (key: string, photo: string, part: Partial<SentPhoto>) => {
      const photos = find(key)?.photos ?? []
      change(key, { photos: photos.map((one) => (one.key === photo ? { ...one, ...part } : one)) })
    },
    /** With their pictures. */
    remove: (isGone: (one: Waiting<T>) => boolean) => {
      const gone = state.waiting.filter(isGone)
      if (gone.length === 0) return
      put({ waiting: state.waiting.filter((one) => !gone.includes(one)) })
      void dropPhotos(gone.flatMap(({ photos }) => photos.map(({ key }) => key)))
    },
  }
}
