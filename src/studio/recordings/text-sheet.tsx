import type { OfficeRecording } from '@contract/recordings'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { recordingsCopy } from '@/copy/desk'
import { sayRecording } from '@/copy/listen'
import { useAct } from '@/events/use-act'

interface TextSheetProps {
  recording: OfficeRecording
  onClose: () => void
  onDone: () => Promise<void>
}

/** What was said, for those who cannot hear it. */
export function TextSheet({ recording, onClose, onDone }: TextSheetProps) {
  const [transcript, setTranscript] = useState(recording.transcript)
  const [part, setPart] = useState(recording.part)
  const { busy, problem, run } = useAct()
  const save = () =>
    run(async () => {
      const { id, revision } = recording
      const fields = { part: part.trim(), transcript: transcript.trim() }
      await call('onAir.editRecording', { recordingId: id, revision, ...fields })
      onClose()
      await onDone()
      return recordingsCopy.saved
    })
  return (
    <Sheet open title={sayRecording(recording)} onClose={onClose}>
      <View className="on-air">
        <Field
          label={recordingsCopy.text}
          hint={recordingsCopy.textHint}
          value={transcript}
          maxLength={16_000}
          multiline
          onInput={setTranscript}
        />
        <Field
          label={recordingsCopy.part}
          hint={recordingsCopy.partHint}
          value={part}
          maxLength={20}
          onInput={setPart}
        />
        <Problem problem={problem} />
        <Button kind="primary" wide busy={busy} onClick={save}>
          {recordingsCopy.save}
        </Button>
      </View>
    </Sheet>
  )
}
