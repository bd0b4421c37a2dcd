import { Notice } from '@/components/notice'
import { reportQueueCopy } from '@/copy/report-queue'
import { go } from '@/events/go'
import { useReportQueue } from '@/waiting-reports/use-report-queue'

/** Reports that wait on this phone for a network, or for a person to mend them. */
export function NotSent() {
  const { waiting: all } = useReportQueue()
  const waiting = all.filter(({ stage, refused }) => stage === 'ready' || (stage === 'draft' && refused !== null))
  if (waiting.length === 0) return null
  return (
    <Notice
      tone="gold"
      title={reportQueueCopy.keptShort(waiting.length)}
      action={{ label: reportQueueCopy.look, onClick: go.myReports }}
    >
      {reportQueueCopy.keptHint}
    </Notice>
  )
}
