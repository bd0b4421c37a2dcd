import type { Recording } from '@contract/recordings'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { listenCopy, sayRecording } from '@/copy/listen'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { StaleNotice } from '@/events/stale-notice'
import { usePages } from '@/events/use-pages'
import { positionOf } from '@/player/player'
import { useSettings } from '@/settings/settings'
import { ways } from '../ways'
import '../index.scss'

/** Programmes that were seen on this page, so that choosing one does not take the others away. */
function useProgrammes(recordings: readonly Recording[] | null) {
  const seen = useRef(new Map<string, string>())
  for (const { programmeId, title } of recordings ?? []) {
    if (!seen.current.has(programmeId)) seen.current.set(programmeId, title)
  }
  return [...seen.current].map(([value, label]) => ({ value, label }))
}

function Line({ recording }: { recording: Recording }) {
  const at = positionOf(recording)
  const note = listenCopy.when(recording, cloudNow())
  return (
    <ListItem
      icon="sound"
      title={sayRecording(recording)}
      note={at > 0 ? `${note} · ${listenCopy.left(at)}` : note}
      onClick={() => ways.play(recording.id)}
    />
  )
}

/** Broadcasts to listen to again, latest first. */
export default function ListenPage() {
  const communityId = useSettings((settings) => settings.communityId)
  const [programmeId, setProgrammeId] = useState(useRouter().params.programme ?? '')
  const list = usePages(`listen.${programmeId}.${communityId}`, async (after) => {
    const wish = { ...(programmeId && { programmeId }), ...(after && { after }) }
    const { recordings, next } = await call('onAir.recordings', wish)
    return { events: recordings, next }
  })
  const programmes = useProgrammes(list.events)
  const options = [{ value: '', label: listenCopy.all }, ...programmes]
  return (
    <Page title={listenCopy.title} readable refresher={list.refresh}>
      <View className="listen">
        {programmes.length > 1 && (
          <View className="listen-programmes">
            <Choice label={listenCopy.programmes} options={options} value={programmeId} onChange={setProgrammeId} />
          </View>
        )}
        {list.loading && <Skeleton lines={6} />}
        {!list.loading && !list.events && <Failed failure={list.failure} onRetry={list.refresh} />}
        {list.events && <StaleNotice failure={list.failure} onRetry={list.refresh} />}
        {list.events?.length === 0 && <Empty title={listenCopy.empty} hint={listenCopy.emptyHint} icon="sound" />}
        {list.events && list.events.length > 0 && (
          <Card>
            {list.events.map((recording) => (
              <Line key={recording.id} recording={recording} />
            ))}
          </Card>
        )}
        <More {...list} />
      </View>
    </Page>
  )
}
