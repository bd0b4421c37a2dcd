import { useEffect, useRef, useState } from 'react'
import { blankDraft, type Draft } from '@/waiting-reports/draft'
import type { ReportQueue, WaitingReport } from '@/waiting-reports/use-report-queue'

export interface Begun {
  /** A report that waits and is to be changed. */
  edit: string | undefined
  /** The code of a thing, from its own page. */
  asset: string | undefined
}

function startOf(
  queue: ReportQueue,
  { edit, asset = null }: { edit: string | undefined; asset: string | null },
): Draft {
  const wanted = edit === undefined ? undefined : queue.find(edit)
  const halfWritten = queue
    .state()
    .waiting.find((one) => one.stage === 'draft' && one.refused === null && one.asset === asset)
  return wanted ?? halfWritten ?? blankDraft(asset)
}

/** What is typed, kept in the queue from the first letter on, so that nothing is lost with the app. */
export function useReportDraft(queue: ReportQueue, waiting: readonly WaitingReport[], { edit, asset }: Begun) {
  const [start] = useState(() => startOf(queue, { edit, asset: asset ?? null }))
  const draft: Draft = waiting.find(({ key }) => key === start.key) ?? start
  const refused = queue.find(start.key)?.refused ?? null
  // While it is changed it must not go.
  useEffect(() => {
    if (edit !== undefined && queue.find(edit)) queue.takeBack(edit)
  }, [queue, edit])
  // A picture arrives while somebody types: each change is made to the report as it then is.
  const latest = useRef(() => start as Draft)
  latest.current = () => queue.find(start.key) ?? start
  const change = (part: Partial<Draft>) => queue.save({ ...latest.current(), ...part })
  return { draft, refused, change, latest: () => latest.current() }
}
