import type { Kept } from '../cloud/kept'
import type { Draft, DraftPhoto } from './draft'

/** `draft` is still written, `ready` goes as soon as it can, `thrown` stays until nobody can want it back. */
export type Stage = 'draft' | 'ready' | 'thrown'

export interface WaitingReport extends Draft {
  stage: Stage
  /** The word in which it was turned down: only a person can mend that. */
  refused: string | null
}

export interface ShelfState {
  reports: readonly WaitingReport[]
  /** What is on its way: its picture by number from 1, or null for the report itself. */
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

export type ReportShelf = ReturnType<typeof openShelf>

/** Reports as they lie on this phone; each change is kept before anybody is told of it. */
export function openShelf({ kept, keptAs, dropPhotos }: ShelfPorts) {
  const read = (): WaitingReport[] => {
    const left = kept.get(keptAs)
    return Array.isArray(left) ? (left as WaitingReport[]) : []
  }
  let state: ShelfState = { reports: read(), sending: null, failure: null }
  const watchers = new Set<() => void>()
  const put = (change: Partial<ShelfState>) => {
    state = { ...state, ...change }
    if (change.reports) kept.set(keptAs, change.reports)
    for (const watcher of watchers) watcher()
  }
  const find = (key: string) => state.reports.find((one) => one.key === key)
  const change = (key: string, part: Partial<WaitingReport>) =>
    put({ reports: state.reports.map((one) => (one.key === key ? { ...one, ...part } : one)) })
  return {
    state: () => state,
    watch: (watcher: () => void) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    put,
    /** After this device was cleared by another hand. */
    readAgain: () => {
      state = { ...state, reports: read() }
      for (const watcher of watchers) watcher()
    },
    find,
    change,
    changePhoto: (key: string, photo: string, part: Partial<DraftPhoto>) => {
      const photos = find(key)?.photos ?? []
      change(key, { photos: photos.map((one) => (one.key === photo ? { ...one, ...part } : one)) })
    },
    /** With their pictures. */
    remove: (isGone: (report: WaitingReport) => boolean) => {
      const gone = state.reports.filter(isGone)
      if (gone.length === 0) return
      put({ reports: state.reports.filter((one) => !gone.includes(one)) })
      void dropPhotos(gone.flatMap(({ photos }) => photos.map(({ key }) => key)))
    },
  }
}
