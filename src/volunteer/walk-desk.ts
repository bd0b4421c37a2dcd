import type { WalkItem } from '@contract/check-in'
import type { Input, Output } from '@contract/index'
import type { Kept } from '../cloud/kept'
import { openOutbox } from '../cloud/outbox'
import { Refused } from '../cloud/refused'
import { PhotoUnfit } from '../device/photo/chosen-photo'
import type { KeptShifts, MarkPicture, Told, Trouble, Written } from './written-walk'

/** Where a phone keeps its shifts and notes, its ways to the cloud, and its clock in ms. */
export interface WalkPorts {
  kept: Kept
  /** Name under which what is not sent yet, and what came of the rest, survive. */
  notebookKey: string
  shifts: { get(): KeptShifts | null; set(shifts: KeptShifts): void }
  /** Throws `Refused` or `Unreachable`, as does `send`. */
  open(): Promise<Output<'checkIn.mine'>>
  send(batch: Input<'checkIn.send'>): Promise<Output<'checkIn.send'>>
  pictures: {
    /** Brings a picture that waits on this phone to the cloud and gives its file id; throws `Unreachable`, or why never. */
    send(picture: MarkPicture): Promise<string>
    /** They need not wait any more. */
    drop(keys: readonly string[]): Promise<void>
  }
  now(): number
  /** Letters and digits that no other phone or opening has. */
  phoneId: string
}

export interface WalkState {
  shifts: KeptShifts | null
  written: Written[]
  /** Pictures that have not gone up. */
  pictures: MarkPicture[]
  told: Told[]
  failure: unknown
  sending: boolean
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
/** What is written down, before it has an id and a time. */
export type Content = Without<WalkItem, 'id' | 'at'>

export type WalkDesk = ReturnType<typeof openWalkDesk>

const batch = 100
const mostTold = 50
const fine = new Set(['in', 'point', 'out', 'noted', 'undone', 'again'])
/** The shift takes nothing any more, which must not hold up what belongs to the others. */
const ofTheShift = new Set<string>(['shift-not-mine', 'shift-cancelled', 'shift-closed', 'too-many-marks'])

/** A volunteer's shifts on one phone: everything is written down at once and sent when it can be. */
export function openWalkDesk(ports: WalkPorts) {
  const memory = openMemory(ports)
  const outbox = openOutbox<Written>({
    kept: ports.kept,
    keptAs: ports.notebookKey,
    pieceOf: ofOneShift,
    send: (piece) => sendPiece(ports, memory, piece),
  })
  let made = 0
  /** An id, and the moment as this phone knows it: one that was never online cannot, and says so. */
  const stamp = () => ({
    id: `${ports.phoneId}-${made++}`,
    at: memory.state().shifts ? new Date(memory.serverNow()).toISOString() : null,
  })
  const pictures = openPictures(ports, memory, ({ shiftId, number, of, key }, photoId) =>
    outbox.write({ shiftId, number, item: { ...stamp(), kind: 'photo', of, photoId, photoKey: key } }),
  )
  const whole = (): WalkState => ({
    ...{ ...memory.state(), ...outbox.state() },
    pictures: pictures.state().written,
  })
  // One object as long as nothing changes, which is what React compares.
  let state = whole()
  const parts = [memory, outbox, pictures]
  for (const part of parts) {
    part.watch(() => {
      state = whole()
    })
  }
  const send = async () => {
    await outbox.send()
    await pictures.send()
  }

  return {
    state: () => state,
    watch: (watcher: () => void) => {
      const stops = parts.map((part) => part.watch(watcher))
      return () => {
        for (const stop of stops) stop()
      }
    },
    serverNow: memory.serverNow,
    send,
    /** Fetches the shifts anew; what is written down goes first, so that they hold it. */
    refresh: async (): Promise<void> => {
      await send()
      try {
        memory.hold(await ports.open())
        outbox.fail(null)
      } catch (failure) {
        outbox.fail(failure)
      }
    },
    /**
     * Writes something down and sends it; gives the id under which it is known. `more` is the same with what takes a
     * moment to find out: until then it waits here, and is not lost if the app is closed.
     */
    write: (shiftId: string, number: string, content: Content, more?: Promise<Content>): string => {
      const stamped = stamp()
      const written = (full: Content): Written => ({ shiftId, number, item: { ...full, ...stamped } })
      outbox.write(written(content), more?.then(written))
      return stamped.id
    },
    /** Takes a mark back, and its picture with it. */
    undo: (shiftId: string, number: string, of: string): void => {
      const own = pictures.state().written.filter((picture) => picture.of === of)
      pictures.drop((picture) => picture.of === of)
      void ports.pictures.drop(own.map(({ key }) => key))
      outbox.write({ shiftId, number, item: { ...stamp(), kind: 'undo', of } })
    },
    /** A picture of a mark, which goes up when it can. */
    picture: (picture: MarkPicture): void => pictures.write(picture),
    dismiss: memory.dismiss,
  }
}

type Memory = ReturnType<typeof openMemory>

const never = new Set<string>(['not-a-picture', 'photo-too-large', 'too-many-pixels'])
const isUnfit = (failure: unknown): boolean =>
  failure instanceof PhotoUnfit || (failure instanceof Refused && never.has(failure.code))

/** Pictures go up one by one; what the cloud will never take is told and let go, so that it does not hold up the rest. */
function openPictures(ports: WalkPorts, memory: Memory, arrived: (picture: MarkPicture, fileId: string) => void) {
  return openOutbox<MarkPicture>({
    kept: ports.kept,
    keptAs: `${ports.notebookKey}.pictures`,
    pieceOf: (waiting) => waiting.slice(0, 1),
    send: async (piece) => {
      for (const picture of piece) {
        try {
          arrived(picture, await ports.pictures.send(picture))
        } catch (failure) {
          if (!isUnfit(failure)) throw failure
          const { of, shiftId } = picture
          memory.tell([{ id: `${of}.picture`, shiftId, what: 'photo', trouble: 'picture', flags: [] }])
        }
        await ports.pictures.drop([picture.key])
      }
    },
  })
}

/** The shifts as the cloud last said them, and answers that a person should still read. */
function openMemory({ kept, notebookKey, shifts, now }: WalkPorts) {
  const toldAs = `${notebookKey}.told`
  const left = kept.get(toldAs)
  let state: Pick<WalkState, 'shifts' | 'told'> = { shifts: shifts.get(), told: Array.isArray(left) ? left : [] }
  const watchers = new Set<() => void>()
  const put = (change: Partial<typeof state>) => {
    state = { ...state, ...change }
    if (change.shifts) shifts.set(change.shifts)
    if (change.told) kept.set(toldAs, change.told)
    for (const watcher of watchers) watcher()
  }
  const clockOf = (serverSaid: string) => {
    const syncedAt = Date.parse(serverSaid)
    return { syncedAt, offset: syncedAt - now() }
  }
  return {
    state: () => state,
    watch: (watcher: () => void) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    hold: (mine: Output<'checkIn.mine'>) => put({ shifts: { ...mine, ...clockOf(mine.serverNow) } }),
    /** Takes over what the cloud has just said of one shift. */
    walked: (shiftId: string, { walk, serverNow }: Output<'checkIn.send'>) => {
      if (!state.shifts) return
      const all = state.shifts.shifts.map((shift) => (shift.shiftId === shiftId ? { ...shift, walk } : shift))
      put({ shifts: { ...state.shifts, shifts: all, ...clockOf(serverNow) } })
    },
    tell: (fresh: Told[]) => fresh.length > 0 && put({ told: [...state.told, ...fresh].slice(-mostTold) }),
    dismiss: (id: string) => put({ told: state.told.filter((told) => told.id !== id) }),
    /** The server's time in ms, as far as this phone knows. */
    serverNow: () => now() + (state.shifts?.offset ?? 0),
  }
}

/** What is oldest, with everything else of the same shift that goes into one call. */
function ofOneShift(written: Written[]): Written[] {
  const [first] = written
  if (!first) return []
  return written.filter(({ shiftId, number }) => shiftId === first.shiftId && number === first.number).slice(0, batch)
}

async function sendPiece(ports: WalkPorts, memory: Memory, piece: Written[]): Promise<void> {
  const [first] = piece
  if (!first) return
  const { shiftId, number } = first
  const whatOf = new Map(piece.map(({ item }) => [item.id, item.kind]))
  try {
    const reply = await ports.send({ shiftId, number, items: piece.map(({ item }) => item) })
    memory.walked(shiftId, reply)
    memory.tell(
      reply.results.flatMap(({ id, verdict, flags }): Told[] => {
        const what = whatOf.get(id)
        return what && !fine.has(verdict) ? [{ id, shiftId, what, trouble: verdict as Trouble, flags }] : []
      }),
    )
  } catch (failure) {
    if (!(failure instanceof Refused) || !ofTheShift.has(failure.code)) throw failure
    memory.tell(piece.map(({ item }) => ({ id: item.id, shiftId, what: item.kind, trouble: 'shift', flags: [] })))
  }
}
