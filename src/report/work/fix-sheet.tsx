import { View } from '@tarojs/components'
import { useState } from 'react'
import type { WaitingPhoto } from '@/cloud/waiting-photo'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { PhotoPicker } from '@/components/photo-picker'
import { Sheet } from '@/components/sheet'
import { reportCopy } from '@/copy/report'
import { workCopy } from '@/copy/report-work'
import { useKeptShots } from './use-kept-shots'

const most = 3

interface FixSheetProps {
  move: 'fix' | 'handBack'
  /** How many it is about. */
  count: number
  onWrite: (why: string, photos: WaitingPhoto[]) => void
  onClose: () => void
}

/** How it was fixed, with pictures, or why it is given back. */
export function FixSheet({ move, count, onWrite, onClose }: FixSheetProps) {
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const shots = useKeptShots(most)
  const fixes = move === 'fix'
  const write = () => {
    setTried(true)
    const why = words.trim()
    if (!fixes && why === '') return
    onWrite(why, fixes ? shots.photos : [])
    onClose()
  }
  const title = fixes ? (count > 1 ? workCopy.fixSeveral(count) : reportCopy.fixTitle) : reportCopy.handBack
  return (
    <Sheet open title={title} onClose={onClose}>
      <View className="report">
        {fixes && count > 1 && <View className="report-note">{workCopy.fixHint}</View>}
        {fixes && (
          <PhotoPicker
            label={reportCopy.photosOfNow}
            tiles={shots.tiles}
            room={shots.room}
            onChoose={shots.choose}
            onRemove={shots.remove}
          />
        )}
        <Field
          label={fixes ? reportCopy.fixWords : reportCopy.handBackWords}
          value={words}
          maxLength={200}
          multiline
          error={tried && !fixes && words.trim() === '' ? reportCopy.handBackNeeded : undefined}
          onInput={setWords}
        />
        <Button kind="primary" wide onClick={write}>
          {fixes ? reportCopy.fixSend : reportCopy.handBack}
        </Button>
      </View>
    </Sheet>
  )
}
