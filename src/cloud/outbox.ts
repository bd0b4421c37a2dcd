import type { Kept } from './kept'
import { oneAtATime } from './one-at-a-time'

export interface OutboxPorts<T> {
  kept: Kept
  /** Name under which what is not sent yet survives. */
  keptAs: string
  /** What of that goes into the next call; its first thing at least. */
  pieceOf(written: T[]): T[]
  /** Brings a piece to the cloud and takes its answer; whatever it throws leaves the piece here for another time. */
  send(piece: T[]): Promise<void>
}

export interface OutboxState<T> {
  written: T[]
  sending: boolean
  /** Why the cloud could not be told last time. */
  failure: unknown
}

export type Outbox<T> = ReturnType<typeof openOutbox<T>>

/** Things written down on this phone, sent in order as soon as they can be, and lost by nothing. */
export function openOutbox<T>({ kept, keptAs, pieceOf, send }: OutboxPorts<T>) {
  const left = kept.get(keptAs)
  let state: OutboxState<T> = { written: Array.isArray(left) ? (left as T[]) : [], sending: false, failure: null }
  const watchers = new Set<() => void>()
  /** Written, and more of it to be known in a moment. */
  const unripe = new Set<T>()
  const ripe = () => state.written.filter((one) => !unripe.has(one))
  const put = (change: Partial<OutboxState<T>>) => {
    state = { ...state, ...change }
    if (change.written) kept.set(keptAs, change.written)
    for (const watcher of watchers) watcher()
  }
  const sendAll = oneAtATime(async () => {
    if (ripe().length === 0) return
    put({ sending: true })
    try {
      for (let due = ripe(); due.length > 0; due = ripe()) {
        const piece = pieceOf(due)
        await send(piece)
        const done = new Set(piece)
        put({ written: state.written.filter((one) => !done.has(one)) })
      }
      put({ failure: null })
    } catch (failure) {
      put({ failure })
    } finally {
      put({ sending: false })
    }
  })
  return {
    state: () => state,
    watch: (watcher: () => void) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    /**
     * `whole` is the same with what is only known in a moment: it goes in its place, and if the app is closed before,
     * what was written goes as it is.
     */
    write: (one: T, whole?: Promise<T>) => {
      if (whole) unripe.add(one)
      put({ written: [...state.written, one] })
      if (!whole) return void sendAll()
      const ripen = (full: T) => {
        unripe.delete(one)
        put({ written: state.written.map((other) => (other === one ? full : other)) })
        void sendAll()
      }
      whole.then(ripen, () => ripen(one))
    },
    /** Takes out what is not wanted any more. */
    drop: (isDropped: (one: T) => boolean) => {
      if (state.written.some(isDropped)) put({ written: state.written.filter((one) => !isDropped(one)) })
    },
    send: () => sendAll(),
    fail: (failure: unknown) => put({ failure }),
  }
}
