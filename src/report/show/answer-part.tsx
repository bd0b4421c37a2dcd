import type { ReportDetail } from '@contract/report-shapes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { PhotoPicker } from '@/components/photo-picker'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { reportCopy } from '@/copy/report'
import { useAct } from '@/events/use-act'
import { useNeeded } from '@/events/use-needed'
import { usePhotoList } from '@/photos/use-photo-list'

const most = 3

interface AnswerProps {
  report: ReportDetail
  onAnswered: (report: ReportDetail) => void
}

/** Whoever reported it says whether it is fixed. */
export function AnswerPart({ report, onAnswered }: AnswerProps) {
  const [open, setOpen] = useState(false)
  const why = useNeeded(reportCopy.reopenNeeded)
  // Made once, so that saying it again after a lost answer is one step.
  const [keys] = useState(() => ({ confirm: randomKey(), reopen: randomKey() }))
  const { busy, problem, run } = useAct()
  const [photos, setPhotos] = useState<{ key: string; fileId: string }[]>([])
  const list = usePhotoList({
    purpose: 'report',
    fileIds: photos.map(({ fileId }) => fileId),
    most,
    onSent: (fileId, key) => setPhotos((all) => [...all, { key, fileId }]),
  })
  const reportId = report.id
  const confirm = () =>
    run(async () => {
      onAnswered(await call('reports.answer', { reportId, key: keys.confirm, move: 'confirm', why: '' }))
      return reportCopy.confirmed
    })
  const reopen = (words: string) =>
    run(async () => {
      onAnswered(await call('reports.answer', { reportId, key: keys.reopen, move: 'reopen', why: words, photos }))
      setOpen(false)
      return reportCopy.reopened
    })
  return (
    <View className="report-acts">
      {!open && <Problem problem={problem} />}
      {report.moves.includes('confirm') && (
        <Button kind="primary" wide busy={busy} onClick={confirm}>
          {reportCopy.confirm}
        </Button>
      )}
      {report.moves.includes('reopen') && (
        <Button wide onClick={() => setOpen(true)}>
          {reportCopy.reopen}
        </Button>
      )}
      <Sheet open={open} title={reportCopy.reopenTitle} onClose={() => setOpen(false)}>
        <View className="report">
          <View className="report-note">{reportCopy.reopenHint}</View>
          <PhotoPicker
            label={reportCopy.photosOfNow}
            tiles={list.tiles}
            room={list.room}
            onChoose={list.choose}
            onRetry={list.retry}
            onRemove={(tile) => {
              if (!list.dropSending(tile)) setPhotos((all) => all.filter(({ fileId }) => fileId !== tile))
            }}
          />
          <Field label={reportCopy.reopenWords} maxLength={200} multiline {...why.field} />
          <Problem problem={problem} />
          <Button kind="primary" wide busy={busy} onClick={() => why.give(reopen)}>
            {reportCopy.reopenSend}
          </Button>
        </View>
      </Sheet>
    </View>
  )
}
