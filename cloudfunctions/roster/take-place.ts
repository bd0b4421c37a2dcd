import type { Entry, Standing } from './roster'

/** A number may be taken already, and places come and go around a full waitlist; a few draws find one or the reason. */
const draws = 10

/** How one person takes a place on one roster; each way is one database request. */
export interface Ways<Face extends { mine: Standing | null }> {
  /** Whether the page showed free seats: then no roster has to come back. */
  expectsSeat: boolean
  seat(entry: Entry): Promise<boolean>
  enter(entry: Entry): Promise<Face | null>
  face(): Promise<Face | null>
  /** Draws another number that can be said aloud. */
  number(): string
  /** The same wish sent again after a lost answer gets the same place; another wish is another matter. */
  isSame(standing: Standing): boolean
  /** Throws the reason if the document shows one; silence means a number collided or it changed in between. */
  refuseIfKnown(face: Face | null): void
}

/** One conditional update seats or queues a party; a refusal costs a read, to say why, and so does a seat just gone. */
export async function takePlace<Face extends { mine: Standing | null }>(
  entry: Entry,
  ways: Ways<Face>,
): Promise<Standing> {
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = draw === 0 ? entry : { ...entry, number: ways.number() }
    if (draw === 0 && ways.expectsSeat) {
      if (await ways.seat(drawn)) return seatedWith(drawn)
    } else {
      const entered = await ways.enter(drawn)
      if (entered?.mine) return entered.mine
    }
    const face = await ways.face()
    if (face?.mine && ways.isSame(face.mine)) return face.mine
    ways.refuseIfKnown(face)
  }
  throw new Error('a place that was free could not be taken')
}

/** Free seats mean that nobody waits, so whoever takes one is seated. */
const seatedWith = (entry: Entry): Standing => ({ entry, state: 'seated', waitingPlace: 0, offer: null })
