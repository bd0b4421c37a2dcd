import type { ReportCard } from '@contract/report-shapes'
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
import { usePhotoList } from '@/photos/use-photo-list'

const most = 3

interface WorkActsProps {
  report: Pick<ReportCard, 'id' | 'status'>
  onDone: () => Promise<void>
}

/** Whoever it was given to says that it is done, with a picture, or gives it back. */
export function WorkActs({ report, onDone }: WorkActsProps) {
  const [open, setOpen] = useState<'fix' | 'handBack' | null>(null)
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const [photos, setPhotos] = useState<{ key: string; fileId: string }[]>([])
  const [key] = useState(randomKey)
  const { busy, problem, run, setProblem } = useAct()
  const list = usePhotoList({
    purpose: 'report',
    fileIds: photos.map(({ fileId }) => fileId),
    most,
    onSent: (fileId, photoKey) => setPhotos((all) => [...all, { key: photoKey, fileId }]),
  })
  if (report.status !== 'dispatched' && report.status !== 'reopened') return null
  const send = (move: 'fix' | 'handBack') => {
    setTried(true)
    const why = words.trim()
    if (move === 'handBack' && why === '') return
    const item = { reportId: report.id, key: `${key}${move}`, why }
    void run(async () => {
      const items = [move === 'fix' ? { ...item, move, photos } : { ...item, move }]
      const { results } = await call('reports.workOn', { items })
      const verdict = results[0]?.verdict ?? 'gone'
      if (verdict !== 'done') return setProblem({ title: reportCopy.verdicts[verdict], hint: '' })
      setOpen(null)
      await onDone()
      return reportCopy.done
    })
  }
  return (
    <View className="report-acts">
      <Button kind="primary" wide onClick={() => setOpen('fix')}>
        {reportCopy.fix}
      </Button>
      <Button wide onClick={() => setOpen('handBack')}>
        {reportCopy.handBack}
      </Button>
      {open && (
        <Sheet open title={open === 'fix' ? reportCopy.fixTitle : reportCopy.handBack} onClose={() => setOpen(null)}>
          <View className="report">
            {open === 'fix' && (
              <PhotoPicker
                label={reportCopy.photos}
                tiles={list.tiles}
                room={list.room}
                onChoose={list.choose}
                onRetry={list.retry}
                onRemove={(tile) => {
                  if (!list.dropSending(tile)) setPhotos(photos.filter(({ fileId }) => fileId !== tile))
                }}
              />
            )}
            <Field
              label={open === 'fix' ? reportCopy.fixWords : reportCopy.handBackWords}
              value={words}
              maxLength={200}
              multiline
              error={tried && open === 'handBack' && words.trim() === '' ? reportCopy.handBackNeeded : undefined}
              onInput={setWords}
            />
            <Problem problem={problem} />
            <Button kind="primary" wide busy={busy} onClick={() => send(open)}>
              {open === 'fix' ? reportCopy.fixSend : reportCopy.handBack}
            </Button>
          </View>
        </Sheet>
      )}
    </View>
  )
}
