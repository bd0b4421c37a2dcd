import type { LogLine } from '@contract/on-air'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { deskCopy, recordingsCopy } from '@/copy/desk'
import { ChosenFiles } from './chosen-files'
import { useBringing } from './use-bringing'

/** Recordings come within days; older broadcasts are a tap away. */
const few = 4

const wasOn = ({ state, kind }: LogLine) => kind === 'broadcast' && (state === 'aired' || state === 'unconfirmed')

/** Brings the recording of a broadcast that was on. */
export function AddPart({ onAdded }: { onAdded: () => Promise<void> }) {
  const { data } = useUnkept('recordings.broadcasts', () => call('onAir.log', {}))
  const [chosen, setChosen] = useState<string | null>(null)
  const [part, setPart] = useState('')
  const [earlier, setEarlier] = useState(false)
  const bringing = useBringing(async () => {
    setPart('')
    await onAdded()
  })
  const { files, pieces, busy, sending, begun, problem } = bringing
  const all = (data?.lines ?? []).filter(wasOn)
  const broadcasts = earlier ? all : all.slice(0, few)
  const broadcastId = chosen ?? broadcasts[0]?.broadcastId ?? null

  return (
    <Card>
      <View className="on-air">
        <View className="on-air-note">{recordingsCopy.addHint}</View>
        {data && broadcasts.length === 0 && <View>{recordingsCopy.noBroadcast}</View>}
        {broadcastId !== null && (
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
            <ChosenFiles {...bringing} />
            {busy && sending > 0 && <View className="on-air-note">{recordingsCopy.sending(sending, pieces)}</View>}
            <Problem problem={problem} />
            <View className="on-air-acts">
              {files.length > 0 && (
                <Button kind="primary" busy={busy} onClick={() => bringing.send(broadcastId, part.trim())}>
                  {begun ? recordingsCopy.goOn : recordingsCopy.send}
                </Button>
              )}
              <Button kind={files.length > 0 ? 'quiet' : 'primary'} disabled={busy} onClick={bringing.choose}>
                {files.length > 0 ? recordingsCopy.chooseMore : recordingsCopy.choose}
              </Button>
            </View>
          </>
        )}
      </View>
    </Card>
  )
}
