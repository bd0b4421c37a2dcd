import type { ReviewCard } from '@contract/reports-desk'
import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { batchVerdicts, reviewCopy } from '@/copy/dispatch'
import { kindWords, sayStatus } from '@/copy/report'
import { sayMoment } from '@/copy/times'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { useAct } from '@/events/use-act'
import { sayPlace } from '@/report/report-line'
import { Shots } from '@/report/shots'
import { usePile } from '../use-pile'
import { ways } from '../ways'
import '../index.scss'

/** One report as others would see it, and what is decided about it. */
function Undecided({ report, onDecided }: { report: ReviewCard; onDecided: () => void }) {
  const { busy, problem, run, setProblem } = useAct()
  const { id, kind, status, words, place, placeShown, wordsState, sentAt, allPhotos } = report
  const standing = sayStatus(status)
  const decide = (publish: boolean) =>
    run(async () => {
      const { results } = await call('reports.review', { reportIds: [id], publish })
      const verdict = results[0]?.verdict ?? 'gone'
      if (verdict !== 'done') return setProblem({ title: batchVerdicts[verdict], hint: '' })
      onDecided()
      return publish ? reviewCopy.published : reviewCopy.kept
    })
  return (
    <Card>
      <View className="report-line-title">{kindWords[kind]}</View>
      {words && <View>{words}</View>}
      <View className="report-line-note">
        {[sayPlace(place), sayMoment(sentAt, cloudNow())].filter(Boolean).join(' · ')}
      </View>
      {placeShown === 'about' && <View className="report-line-note">{reviewCopy.about}</View>}
      {wordsState !== 'passed' && <View className="report-line-note">{reviewCopy.waits}</View>}
      <View className="report-tags">
        <Tag tone={standing.tone}>{standing.text}</Tag>
      </View>
      <Shots photos={allPhotos} />
      <Problem problem={problem} />
      <View className="dispatch-acts">
        {wordsState === 'passed' && (
          <Button kind="primary" busy={busy} onClick={() => decide(true)}>
            {reviewCopy.publish}
          </Button>
        )}
        <Button onClick={() => ways.show(id)}>{reviewCopy.open}</Button>
        <Button busy={busy} onClick={() => decide(false)}>
          {reviewCopy.keep}
        </Button>
      </View>
    </Card>
  )
}

/** Nothing is public before somebody of the office has seen its words and every picture. */
export default function ReviewPage() {
  const review = usePile('review', (after) => call('reports.toReview', after ? { after } : {}))
  return (
    <Page title={reviewCopy.title} wide>
      <View className="dispatch">
        <View>{reviewCopy.intro}</View>
        {review.loading && <Skeleton lines={6} />}
        {!review.reports && review.failure !== null && <Failed failure={review.failure} onRetry={review.refresh} />}
        {review.reports?.length === 0 && !review.hasMore && (
          <Empty title={reviewCopy.empty} hint={reviewCopy.emptyHint} icon="check" />
        )}
        {review.reports?.map((report) => (
          <Undecided key={report.id} report={report} onDecided={() => review.leave(report.id)} />
        ))}
        {review.reports && <More {...review} />}
      </View>
    </Page>
  )
}
