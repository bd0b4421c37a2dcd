import type { Draft } from './draft'
import { openShelf, type ShelfPorts, type WaitingReport } from './report-shelf'
import { type SendPorts, sendReports } from './send-reports'

export type QueuePorts = ShelfPorts & SendPorts
export type ReportQueue = ReturnType<typeof openReportQueue>

/** Reports on this phone, half-written or on their way: pictures one by one, then the report; lost and doubled by nothing. */
export function openReportQueue(ports: QueuePorts) {
  const shelf = openShelf(ports)
  const { state, watch, find, change, put, remove, readAgain } = shelf
  const sent = new Map<string, string>()
  const send = sendReports(shelf, ports, sent)
  const isGoing = (key: string) => state().sending?.key === key
  return {
    ...{ state, watch, find, send, readAgain },
    /** Keeps what was typed; a report that is being sent stays as it is. */
    save: (draft: Draft) => {
      if (isGoing(draft.key)) return
      const written: WaitingReport = { ...draft, stage: 'draft', refused: find(draft.key)?.refused ?? null }
      put({ reports: [written, ...state().reports.filter(({ key }) => key !== draft.key)] })
    },
    /** Sends it and everything else that waits; its id, or null when it waits or was turned down. */
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
    /** It came in another way: by following a report that was there already. */
    drop: (key: string) => remove((one) => one.key === key),
    /** Nobody can want back any more what was thrown away before. */
    clearThrown: () => remove(({ stage }) => stage === 'thrown'),
  }
}
