import { oneAtATime } from '../cloud/one-at-a-time'
import { Refused } from '../cloud/refused'
import { PhotoUnfit } from '../device/photo/chosen-photo'
import type { Draft } from './draft'
import type { ReportShelf, WaitingReport } from './report-shelf'

export interface SendPorts {
  /** Brings one picture to the cloud and gives its file id. */
  sendPhoto(key: string): Promise<string>
  /** Brings the report to the cloud and gives its id; sent again it is the same report. */
  send(report: Draft): Promise<string>
}

/** What passes by itself is waited for; everything else wants a person. */
const passing = ['too-often', 'not-signed-in', 'not-allowed', 'mini-program-only', 'unknown-community']

function wordOf(failure: unknown): string | null {
  if (failure instanceof PhotoUnfit) return failure.trouble
  return failure instanceof Refused && !passing.includes(failure.code) ? failure.code : null
}

/** Sends everything on the shelf that is ready, its pictures first, one after another; `sent` tells what became of it. */
export function sendReports(shelf: ReportShelf, ports: SendPorts, sent: Map<string, string>): () => Promise<void> {
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
  const bring = async ({ key, photos }: WaitingReport): Promise<void> => {
    for (const [index, photo] of photos.entries()) {
      if (photo.fileId !== null) continue
      shelf.put({ sending: { key, photo: index + 1 } })
      if (!(await bringPhoto(key, photo.key))) return
    }
    const report = shelf.find(key)
    if (!report) return
    shelf.put({ sending: { key, photo: null } })
    try {
      sent.set(key, await ports.send(report))
      shelf.remove((one) => one.key === key)
    } catch (failure) {
      const refused = wordOf(failure)
      if (refused === null) throw failure
      shelf.change(key, { refused })
    }
  }
  const next = () => shelf.state().reports.find(({ stage, refused }) => stage === 'ready' && refused === null)
  return oneAtATime(async () => {
    try {
      for (let report = next(); report; report = next()) await bring(report)
      if (shelf.state().failure !== null) shelf.put({ failure: null })
    } catch (failure) {
      shelf.put({ failure })
    } finally {
      if (shelf.state().sending) shelf.put({ sending: null })
    }
  })
}
