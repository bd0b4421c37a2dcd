import type { LogLine } from '@contract/on-air'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { sendPhoto } from '@/cloud/photos'
import { randomKey } from '@/cloud/random-key'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { deskCopy, recordingsCopy } from '@/copy/desk'
import { chooseAudio } from '@/device/audio/choose'
import type { ChosenAudio } from '@/device/audio/chosen-audio'
import { useAct } from '@/events/use-act'

/** A file on its way keeps its keys, so that trying again after a broken line brings one recording. */
interface Bringing {
  audio: ChosenAudio
  photoKey: string
  formKey: string
}

/** Recordings come within days; older broadcasts are a tap away. */
const few = 4

const wasOn = ({ state, kind }: LogLine) => kind === 'broadcast' && (state === 'aired' || state === 'unconfirmed')

/** Brings the recording of a broadcast that was on. */
export function AddPart({ onAdded }: { onAdded: () => Promise<void> }) {
  const { data } = useUnkept('recordings.broadcasts', () => call('onAir.log', {}))
  const [chosen, setChosen] = useState<string | null>(null)
  const [part, setPart] = useState('')
  const [left, setLeft] = useState<Bringing | null>(null)
  const { busy, problem, run } = useAct()
  const [earlier, setEarlier] = useState(false)
  const all = (data?.lines ?? []).filter(wasOn)
  const broadcasts = earlier ? all : all.slice(0, few)
  const broadcastId = chosen ?? broadcasts[0]?.broadcastId ?? null

  const bring = (again: Bringing | null) =>
    run(async () => {
      if (broadcastId === null) return null
      const audio = again?.audio ?? (await chooseAudio())
      if (!audio) return null
      const bringing = again ?? { audio, photoKey: randomKey(), formKey: randomKey() }
      setLeft(bringing)
      const { fileId } = await sendPhoto('recording', bringing.photoKey, audio)
      await call('onAir.addRecording', { key: bringing.formKey, broadcastId, fileId, part: part.trim() })
      setLeft(null)
      setPart('')
      await onAdded()
      return recordingsCopy.sent
    })

  return (
    <Card>
      <View className="on-air">
        <View className="on-air-note">{recordingsCopy.addHint}</View>
        {data && broadcasts.length === 0 && <View>{recordingsCopy.noBroadcast}</View>}
        {broadcasts.length > 0 && (
          <>
            <Choice
              label={recordingsCopy.broadcast}
              options={broadcasts.map(({ broadcastId, title, startsAt }) => ({
                value: broadcastId,
                label: deskCopy.short(title, startsAt, cloudNow()),
              }))}
              value={broadcastId}
              onChange={setChosen}
            />
            {all.length > broadcasts.length && (
              <View className="on-air-acts">
                <Button onClick={() => setEarlier(true)}>{recordingsCopy.earlierOnes}</Button>
              </View>
            )}
            <Field
              label={recordingsCopy.part}
              hint={recordingsCopy.partHint}
              value={part}
              maxLength={20}
              onInput={setPart}
            />
            {busy && left && <View className="on-air-note">{recordingsCopy.sending}</View>}
            <Problem problem={problem} />
            <View className="on-air-acts">
              <Button kind="primary" busy={busy} onClick={() => bring(null)}>
                {recordingsCopy.choose}
              </Button>
              {left && !busy && <Button onClick={() => bring(left)}>{recordingsCopy.again(left.audio.name)}</Button>}
            </View>
          </>
        )}
      </View>
    </Card>
  )
}
