import type { OfficeRecording } from '@contract/recordings'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { partsCopy, recordingsCopy } from '@/copy/desk'
import { sayRecording } from '@/copy/listen'
import { keyOf, type Part, useParts } from './use-parts'

interface PartsSheetProps {
  recording: OfficeRecording
  onClose: () => void
  onDone: () => Promise<void>
}

const sayPart = (part: Part): string =>
  'pieces' in part ? recordingsCopy.chosen(part.name, part.size) : partsCopy.length(part.seconds)

/** The parts of one recording: taken out, replaced, or heard in another order. */
export function PartsSheet({ recording, onClose, onDone }: PartsSheetProps) {
  const arranging = useParts(recording, async () => {
    onClose()
    await onDone()
  })
  const { parts, pieces, sending, busy, problem, isAsItWas, choose, forward, drop, save } = arranging
  return (
    <Sheet open title={partsCopy.title(sayRecording(recording))} onClose={onClose}>
      <View className="on-air">
        <View className="on-air-note">{recording.published ? partsCopy.hintShown : partsCopy.hint}</View>
        <View>
          {parts.map((part, n) => (
            <View key={keyOf(part)} className="on-air-line">
              <View className="on-air-words">{partsCopy.part(n + 1, sayPart(part))}</View>
              {!busy && (
                <View className="on-air-line-acts">
                  {n > 0 && (
                    <Button label={partsCopy.forwardOf(n + 1)} onClick={() => forward(n)}>
                      {recordingsCopy.forward}
                    </Button>
                  )}
                  <Button label={partsCopy.replaceOf(n + 1)} onClick={() => void choose(n)}>
                    {partsCopy.replace}
                  </Button>
                  {parts.length > 1 && (
                    <Button label={partsCopy.dropOf(n + 1)} onClick={() => drop(n)}>
                      {recordingsCopy.drop}
                    </Button>
                  )}
                </View>
              )}
            </View>
          ))}
        </View>
        {busy && sending > 0 && <View className="on-air-note">{recordingsCopy.sending(sending, pieces)}</View>}
        <Problem problem={problem} />
        <Button wide disabled={busy} onClick={() => void choose(null)}>
          {partsCopy.add}
        </Button>
        <Button kind="primary" wide busy={busy} disabled={isAsItWas} onClick={save}>
          {partsCopy.save}
        </Button>
      </View>
    </Sheet>
  )
}
