import type { OfficeRecording } from '@contract/recordings'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Problem } from '@/components/problem'
import { Tag } from '@/components/tag'
import { partsCopy, recordingsCopy } from '@/copy/desk'
import { listenCopy, sayRecording } from '@/copy/listen'
import { useAct } from '@/events/use-act'
import { player } from '@/player/player'
import { recordingsPath } from '../on-air-ways'
import { PartsSheet } from './parts-sheet'
import { RemoveSheet } from './remove-sheet'
import { TextSheet } from './text-sheet'

interface RecordingCardProps {
  recording: OfficeRecording
  onDone: () => Promise<void>
}

/** One recording: how its check stands, its text and parts, and whether residents hear it. */
export function RecordingCard({ recording, onDone }: RecordingCardProps) {
  const [writing, setWriting] = useState(false)
  const [arranging, setArranging] = useState(false)
  const [removing, setRemoving] = useState(false)
  const { busy, problem, run } = useAct()
  const { id, revision, check, published, waits, transcript, sounds, seconds } = recording
  const title = sayRecording(recording)
  const act = (work: () => Promise<unknown>, said: string) =>
    void run(async () => {
      await work()
      setRemoving(false)
      await onDone()
      return said
    })
  const publish = published ? partsCopy.change : recordingsCopy.publish
  const { words, tone } = recordingsCopy.states[check]
  return (
    <Card>
      <View className="on-air-name">{title}</View>
      <View className="on-air-note">{listenCopy.when(recording, cloudNow())}</View>
      <View className="on-air-acts">
        {published ? <Tag tone="ok">{recordingsCopy.shown}</Tag> : <Tag tone={tone}>{words}</Tag>}
        {published && waits && <Tag tone={tone}>{partsCopy.states[check]}</Tag>}
        {transcript === '' && <Tag tone="gold">{recordingsCopy.noText}</Tag>}
      </View>
      {sounds.length > 1 && (
        <View className="on-air-note">{recordingsCopy.stretches(sounds.map(({ check }) => check))}</View>
      )}
      {check === 'pending' && <View className="on-air-note">{recordingsCopy.pendingHint}</View>}
      <Problem problem={problem} />
      <View className="on-air-acts">
        {(!published || waits) && check === 'passed' && transcript !== '' && (
          <Button
            kind="primary"
            busy={busy}
            label={`${title} ${publish}`}
            onClick={() =>
              act(
                () => call('onAir.publishRecording', { recordingId: id, revision }),
                published ? partsCopy.changed : recordingsCopy.published,
              )
            }
          >
            {publish}
          </Button>
        )}
        <Button label={`${title} ${recordingsCopy.open}`} onClick={() => setWriting(true)}>
          {transcript === '' ? recordingsCopy.open : recordingsCopy.edit}
        </Button>
        <Button label={`${title} ${partsCopy.open}`} onClick={() => setArranging(true)}>
          {partsCopy.open}
        </Button>
        {sounds.every(({ url }) => url !== null) && (
          <Button onClick={() => player.open({ id, title, seconds, page: recordingsPath }, sounds)}>
            {recordingsCopy.listen}
          </Button>
        )}
        {published ? (
          <Button
            label={`${title} ${recordingsCopy.withdraw}`}
            onClick={() => act(() => call('onAir.withdrawRecording', { recordingId: id }), recordingsCopy.withdrawn)}
          >
            {recordingsCopy.withdraw}
          </Button>
        ) : (
          <Button kind="danger" label={`${title} ${recordingsCopy.remove}`} onClick={() => setRemoving(true)}>
            {recordingsCopy.remove}
          </Button>
        )}
      </View>
      {writing && <TextSheet recording={recording} onClose={() => setWriting(false)} onDone={onDone} />}
      {arranging && <PartsSheet recording={recording} onClose={() => setArranging(false)} onDone={onDone} />}
      <RemoveSheet
        open={removing}
        busy={busy}
        onClose={() => setRemoving(false)}
        onRemove={() => act(() => call('onAir.removeRecording', { recordingId: id }), recordingsCopy.removed)}
      />
    </Card>
  )
}
