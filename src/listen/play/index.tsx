import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { listenCopy, sayRecording } from '@/copy/listen'
import { Failed } from '@/events/failed'
import { player, rates } from '@/player/player'
import { useRecording } from './use-recording'
import '../index.scss'

const speeds = rates.map((rate) => ({ value: String(rate), label: listenCopy.rates(rate) }))

/** How far one is, in a bar and in words. */
function Progress({ at, seconds }: { at: number; seconds: number }) {
  const share = seconds > 0 ? Math.min(1, at / seconds) : 0
  return (
    <>
      <View className="listen-progress" {...aria({ hidden: true })}>
        <View className="listen-done" style={{ width: `${Math.round(share * 1000) / 10}%` }} />
      </View>
      <View className="listen-time">{listenCopy.progress(at, seconds)}</View>
    </>
  )
}

function Player(recording: ReturnType<typeof useRecording>) {
  const { data, mine, playing, failed, at, rate, busy, problem, play } = recording
  if (!data) return null
  const begin = at > 0 ? listenCopy.goOn(at) : listenCopy.play
  return (
    <Card>
      <View className="listen-head">
        <View className="listen-title">{sayRecording(data)}</View>
        <View className="listen-note">{listenCopy.when(data, cloudNow())}</View>
      </View>
      <Progress at={at} seconds={data.seconds} />
      <View className="listen-acts">
        {playing ? (
          <Button kind="primary" onClick={player.pause}>
            {listenCopy.pause}
          </Button>
        ) : (
          <Button kind="primary" busy={busy} onClick={play}>
            {begin}
          </Button>
        )}
        {mine && <Button onClick={player.back}>{listenCopy.back}</Button>}
        {mine && <Button onClick={player.ahead}>{listenCopy.ahead}</Button>}
        {mine && at > 0 && <Button onClick={player.fromTheBeginning}>{listenCopy.again}</Button>}
      </View>
      <Problem problem={problem} />
      {failed && (
        <Notice tone="bad" title={listenCopy.failed}>
          {listenCopy.failedHint}
        </Notice>
      )}
      <View className="listen-rates">
        <Choice
          label={listenCopy.rate}
          options={speeds}
          value={String(rate)}
          onChange={(value) => player.setRate(Number(value))}
        />
      </View>
      <View className="listen-note">{listenCopy.goesOn}</View>
    </Card>
  )
}

/** Listens to one broadcast again, or reads it. */
export default function PlayPage() {
  const recording = useRecording()
  const { data, loading, failure, refresh } = recording
  return (
    <Page title={listenCopy.title} player={false}>
      {loading && <Skeleton lines={6} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <View className="listen">
          <Player {...recording} />
          <Section title={listenCopy.text}>
            <View className="listen-text">{data.transcript}</View>
          </Section>
        </View>
      )}
    </Page>
  )
}
