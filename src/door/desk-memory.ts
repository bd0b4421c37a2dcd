import type { Kept } from '../cloud/kept'
import { blankNotebook, type KeptDoor, type Notebook } from './written'

/** Where a phone keeps the door's list and its own notes, and the phone's clock in ms. */
export interface MemoryPorts {
  /** Where the marks that are not sent yet survive. */
  kept: Kept
  notebookKey: string
  list: { get(): KeptDoor | null; set(door: KeptDoor | null): void }
  now(): number
}

export interface DeskState {
  door: KeptDoor | null
  notebook: Notebook
  /** Why the cloud could not be asked last time. */
  failure: unknown
  sending: boolean
  /** Why this phone keeps the door no longer. */
  closed: 'not-keeper' | 'event-over' | null
  /** Marks that were not sent when the duty was taken back, and are with the office now. */
  handedIn: number
}

export type DeskMemory = ReturnType<typeof openMemory>

/** The state of a desk: on screen while it is watched, and on the phone when the app closes. */
export function openMemory({ kept, notebookKey, list, now }: MemoryPorts) {
  let state: DeskState = {
    door: list.get(),
    notebook: { ...blankNotebook, ...(kept.get(notebookKey) as Partial<Notebook> | null) },
    failure: null,
    sending: false,
    closed: null,
    handedIn: 0,
  }
  const watchers = new Set<() => void>()
  const put = (change: Partial<DeskState>) => {
    state = { ...state, ...change }
    for (const watcher of watchers) watcher()
  }
  return {
    state: () => state,
    put,
    watch: (watcher: () => void) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    write: (notebook: Notebook) => {
      kept.set(notebookKey, notebook)
      put({ notebook })
    },
    hold: (door: KeptDoor | null) => {
      list.set(door)
      put({ door })
    },
    unsent: () => state.notebook.written.filter(({ sent }) => !sent),
    /** The server's time in ms, as far as this phone knows. */
    serverNow: () => now() + (state.door?.offset ?? 0),
    /** How far the phone's clock is off, from a time that the server has just said. */
    clockOf: (serverSaid: string) => ({ syncedAt: Date.parse(serverSaid), offset: Date.parse(serverSaid) - now() }),
  }
}
