import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Picture } from '@/components/picture'
import { Section } from '@/components/section'
import { Tag } from '@/components/tag'
import type { Tone } from '@/components/tag/tone'
import { explain, inOneLine } from '@/copy/failures'
import { kindWords } from '@/copy/report'
import { sayTrouble, reportQueueCopy as words } from '@/copy/report-queue'
import { useOnline } from '@/device/network'
import { useWaitingPhotos } from '@/photos/use-waiting-photo'
import {
  type ReportQueue,
  type ReportsState,
  useReportQueue,
  type WaitingReport,
} from '@/waiting-reports/use-report-queue'
import { sayPlace } from './report-line'
import { ways } from './ways'

/** How a report stands that has not arrived: in a word, and in a sentence where a person can do something. */
function standingOf(report: WaitingReport, { sending, failure }: ReportsState, online: boolean) {
  const { stage, refused, key, photos } = report
  const is = (tone: Tone, text: string, why: string | null = null) => ({ tone, text, why })
  if (stage === 'thrown') return is('soft', words.thrown)
  if (refused !== null) return is('bad', words.refused, inOneLine(sayTrouble(refused)))
  if (stage === 'draft') return is('stone', words.draft)
  if (sending?.key === key) {
    return is('gold', sending.photo === null ? words.sending : words.sendingPhoto(sending.photo, photos.length))
  }
  if (!online) return is('gold', words.waiting)
  return is('gold', words.waitingHere, failure === null ? null : inOneLine(explain(failure)))
}

interface LineProps {
  report: WaitingReport
  state: ReportsState
  queue: ReportQueue
}

function Line({ report, state, queue }: LineProps) {
  const online = useOnline()
  const { key, stage, kind, photos, building, detail, refused } = report
  const { tone, text, why } = standingOf(report, state, online)
  const addresses = useWaitingPhotos(photos.map((photo) => photo.key))
  const going = state.sending?.key === key
  const shown = photos.flatMap((photo) => addresses[photo.key] ?? [])
  const edit = stage === 'draft' && refused === null ? words.goOn : words.edit
  return (
    <Card className="report-stack">
      <View className="report-line-title">{words.titled(kind && kindWords[kind])}</View>
      {report.words && <View className="report-line-note">{report.words}</View>}
      <View className="report-line-note">
        {[sayPlace({ building, detail }), photos.length > 0 && words.photos(photos.length)].filter(Boolean).join(' · ')}
      </View>
      {stage !== 'thrown' && shown.length > 0 && (
        <View className="report-photos">
          {shown.map((src, index) => (
            <View key={src} className="report-photo">
              <Picture src={src} alt={words.photoOf(index + 1)} ratio={1} />
            </View>
          ))}
        </View>
      )}
      <View className="report-tags">
        <Tag tone={tone}>{text}</Tag>
      </View>
      {why && <View className="report-note">{why}</View>}
      {stage === 'thrown' && <Button onClick={() => queue.takeBack(key)}>{words.takeBack}</Button>}
      {stage !== 'thrown' && !going && (
        <View className="report-choices">
          {stage === 'ready' && refused === null && online && (
            <Button onClick={() => void queue.send()}>{words.sendNow}</Button>
          )}
          <Button onClick={() => ways.edit(key)}>{edit}</Button>
          <Button onClick={() => queue.throwAway(key)}>{words.throwAway}</Button>
        </View>
      )}
    </Card>
  )
}

/** What waits on this phone; what was thrown away can be taken back until one leaves the page. */
export function NotSent() {
  const { queue, ...state } = useReportQueue()
  useEffect(() => () => queue.clearThrown(), [queue])
  if (state.waiting.length === 0) return null
  return (
    <Section title={words.title}>
      {state.waiting.map((report) => (
        <Line key={report.key} report={report} state={state} queue={queue} />
      ))}
    </Section>
  )
}
