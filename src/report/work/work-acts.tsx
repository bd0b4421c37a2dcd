import type { ReportCard } from '@contract/report-shapes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { randomKey } from '@/cloud/random-key'
import { Button } from '@/components/button'
import { showToast } from '@/components/toast'
import { reportCopy } from '@/copy/report'
import { workCopy } from '@/copy/report-work'
import { FixSheet } from './fix-sheet'
import { sayName } from './say-name'
import { useWorkDesk } from './use-work-desk'
import { WaitingNotice } from './waiting-notice'
import { mayWorkOn, standingOf, type WrittenStep } from './work-desk'

interface WorkActsProps {
  report: ReportCard
  onDone: () => void
}

/** Whoever it was given to says that they are at it, that it is done, with a picture, or gives it back. */
export function WorkActs({ report, onDone }: WorkActsProps) {
  const [open, setOpen] = useState<'fix' | 'handBack' | null>(null)
  const work = useWorkDesk(onDone)
  const standing = standingOf(work.written, report.id)
  const write = (move: WrittenStep['move'], why = '', photos: WrittenStep['photos'] = []) => {
    work.desk.write({ reportId: report.id, key: randomKey(), move, why, photos, name: sayName(report) })
    showToast(workCopy.written)
  }
  const ended = standing === 'fix' || standing === 'handBack' || !mayWorkOn(report.status)
  return (
    <View className="report-acts">
      <WaitingNotice work={work} />
      {!ended && !report.startedAt && standing === null && (
        <Button wide onClick={() => write('start')}>
          {workCopy.start}
        </Button>
      )}
      {!ended && (
        <>
          <Button kind="primary" wide onClick={() => setOpen('fix')}>
            {reportCopy.fix}
          </Button>
          <Button wide onClick={() => setOpen('handBack')}>
            {reportCopy.handBack}
          </Button>
        </>
      )}
      {open && (
        <FixSheet
          move={open}
          count={1}
          onWrite={(why, photos) => write(open, why, photos)}
          onClose={() => setOpen(null)}
        />
      )}
    </View>
  )
}
