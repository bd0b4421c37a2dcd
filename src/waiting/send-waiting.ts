import { oneAtATime } from '../cloud/one-at-a-time'
import { Refused } from '../cloud/refused'
import { PhotoUnfit } from '../device/photo/chosen-photo'
import type { Sendable, Shelf, Waiting } from './shelf'

export interface SendPorts<T extends Sendable> {
  /** Brings one picture to the cloud and gives its file id. */
  sendPhoto(key: string): Promise<string>
  /** Brings the thing to the cloud and gives what is to be known of it there; sent again it is the same thing. */
  send(one: T): Promise<string>
}

/** What passes by itself is waited for; everything else wants a person. */
const passing = ['too-often', 'not-signed-in', 'not-allowed', 'mini-program-only', 'unknown-community']

function wordOf(failure: unknown): string | null {
  if (failure instanceof PhotoUnfit) return failure.trouble
  return failure instanceof Refused && !passing.includes(failure.code) ? failure.code : null
}

/** Sends everything on the shelf that is ready, its pictures first, one after another; `sent` tells what became of it. */
export function sendWaiting<T extends Sendable>(
  shelf: Shelf<T>,
  ports: SendPorts<T>,
  sent: Map<string, string>,
): () => Promise<void> {
  /** False when a picture was turned down, which stands with it then. */
  const bringPhoto = async (key: string, photo: string): Promise<boolean> => {
    try {
      shelf.changePhoto(key, photo, { fileId: await ports.sendPhoto(photo), trouble: null })
      return true
    } catch (failure) {
      const trouble = wordOf(failure)
      if (trouble === null) throw failure
      shelf.changePhoto(key, photo, { trouble })
      shelf.change(key, { refused: trouble })
      return false
    }
  }
  const bring = async ({ key, photos }: Waiting<T>): Promise<void> => {
    for (const [index, photo] of photos.entries()) {
      if (photo.fileId !== null) continue
      shelf.put({ sending: { key, photo: index + 1 } })
      if (!(await bringPhoto(key, photo.key))) return
    }
    const whole = shelf.find(key)
    if (!whole) return
    shelf.put({ sending: { key, photo: null } })
    try {
      sent.set(key, await ports.send(whole))
      shelf.remove((one) => one.key === key)
    } catch (failure) {
      const refused = wordOf(failure)
      if (refused === null) throw failure
      shelf.change(key, { refused })
    }
  }
  const next = () => shelf.state().waiting.find(({ stage, refused }) => stage === 'ready' && refused === null)
  return oneAtATime(async () => {
    try {
      for (let one = next(); one; one = next()) await bring(one)
      if (shelf.state().failure !== null) shelf.put({ failure: null })
    } catch (failure) {
      shelf.put({ failure })
    } finally {
      if (shelf.state().sending) shelf.put({ sending: null })
    }
  })
}
