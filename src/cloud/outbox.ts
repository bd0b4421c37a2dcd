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
  const put = (change: Partial<OutboxState<T>>) => {
    state = { ...state, ...change }
    if (change.written) kept.set(keptAs, change.written)
    for (const watcher of watchers) watcher()
  }
  const sendAll = oneAtATime(async () => {
    if (state.written.length === 0) return
    put({ sending: true })
    try {
      while (state.written.length > 0) {
        const piece = pieceOf(state.written)
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
    write: (one: T) => {
      put({ written: [...state.written, one] })
      void sendAll()
    },
    send: () => sendAll(),
    fail: (failure: unknown) => put({ failure }),
  }
}
