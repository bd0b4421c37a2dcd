import type { DoorMark } from '@contract/door'
import type { KeptPersonal } from '../cloud/kept'
import { Refused } from '../cloud/refused'

interface LeftMarksPorts {
  kept: KeptPersonal
  /** Who uses the app: nobody sends what another wrote down. */
  person: string
  /** Events whose list this phone holds: their door sends for itself. */
  held: ReadonlySet<string>
  /** Both throw `Refused` or `Unreachable`. */
  sync(eventId: string, marks: DoorMark[]): Promise<unknown>
  handIn(eventId: string, marks: DoorMark[]): Promise<unknown>
}

/** Where a door's own notes are kept, of which only what is not sent yet is looked at here. */
export const notebookName = (key: string): string => `linli.draft.door.${key}`

const batch = 100

/** What was written down at doors whose list has left this phone still goes to the cloud, and a revoked keeper's to the office. */
export async function bringLeftMarks({ kept, person, held, ...ways }: LeftMarksPorts): Promise<void> {
  const mine = notebookName(`${person}.`)
  for (const name of kept.keys().filter((one) => one.startsWith(mine))) {
    const eventId = name.slice(mine.length)
    if (held.has(eventId)) continue
    for (let left = unsentIn(kept.get(name)); left.length > 0; left = unsentIn(kept.get(name))) {
      const piece = left.slice(0, batch)
      const rest = left.slice(batch)
      if (!(await bring(eventId, piece, ways))) break
      if (rest.length > 0) kept.set(name, { written: rest.map((mark) => ({ mark, sent: false })) })
      else kept.remove(name)
    }
  }
}

function unsentIn(notebook: unknown): DoorMark[] {
  const { written = [] } = (notebook ?? {}) as { written?: { mark: DoorMark; sent: boolean }[] }
  return written.flatMap(({ mark, sent }) => (sent ? [] : [mark]))
}

/** False while it has to wait for another time. */
async function bring(
  eventId: string,
  marks: DoorMark[],
  { sync, handIn }: Pick<LeftMarksPorts, 'sync' | 'handIn'>,
): Promise<boolean> {
  try {
    await sync(eventId, marks)
    return true
  } catch (failure) {
    if (isLost(failure, 'event-over')) return true
    if (!isLost(failure, 'not-keeper')) return false
  }
  try {
    await handIn(eventId, marks)
    return true
  } catch (failure) {
    return isLost(failure, 'event-over') || isLost(failure, 'not-keeper')
  }
}

const isLost = (failure: unknown, word: string): boolean => failure instanceof Refused && failure.code === word
