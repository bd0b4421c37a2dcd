import { type SendPorts, sendWaiting } from './send-waiting'
import { openShelf, type Sendable, type ShelfPorts, type Waiting } from './shelf'

export type QueuePorts<T extends Sendable> = ShelfPorts & SendPorts<T>
export type Queue<T extends Sendable> = ReturnType<typeof openQueue<T>>

/** Things on this phone, half-written or on their way: pictures one by one, then the thing; lost and doubled by nothing. */
export function openQueue<T extends Sendable>(ports: QueuePorts<T>) {
  const shelf = openShelf<T>(ports)
  const { state, watch, find, change, put, remove, readAgain } = shelf
  const sent = new Map<string, string>()
  const send = sendWaiting(shelf, ports, sent)
  const isGoing = (key: string) => state().sending?.key === key
  return {
    ...{ state, watch, find, send, readAgain },
    /** Keeps what was typed; what is being sent stays as it is. */
    save: (draft: T) => {
      if (isGoing(draft.key)) return
      const written: Waiting<T> = { ...draft, stage: 'draft', refused: find(draft.key)?.refused ?? null }
      put({ waiting: [written, ...state().waiting.filter(({ key }) => key !== draft.key)] })
    },
    /** Sends it and everything else that waits; what the cloud said of it, or null when it waits or was turned down. */
    post: async (key: string): Promise<string | null> => {
      change(key, { stage: 'ready', refused: null })
      await send()
      return sent.get(key) ?? null
    },
    throwAway: (key: string) => {
      if (!isGoing(key)) change(key, { stage: 'thrown' })
    },
    /** Back to where it can be changed: what was thrown away, and what waits. */
    takeBack: (key: string) => {
      if (!isGoing(key)) change(key, { stage: 'draft' })
    },
    /** Under another name: what was sent under its own says something else. Gives the name. */
    rename: (key: string, name: string) => {
      change(key, { key: name, refused: null })
      return name
    },
    /** It came in another way, or is not wanted: nobody can take it back. */
    drop: (key: string) => remove((one) => one.key === key),
    /** Nobody can want back any more what was thrown away before. */
    clearThrown: () => remove(({ stage }) => stage === 'thrown'),
  }
}
