import type { Commentary } from '@contract/commentary'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { commentaryCopy, sayTone, sayWeek } from '@/copy/news'
import { sayDate } from '@/copy/times'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { StaleNotice } from '@/events/stale-notice'
import { usePages } from '@/events/use-pages'
import { useSettings } from '@/settings/settings'
import { weekIn } from '../link'
import '../index.scss'

function Week({ commentary }: { commentary: Commentary }) {
  const { week, opening, closing, sentences, approvedAt } = commentary
  return (
    <Section title={sayWeek(week)}>
      <Card>
        <View>{opening}</View>
        {sentences.map(({ id, tone, text, number }) => (
          <View key={id} className="news-sentence">
            <Tag tone={sayTone(tone).tone}>{sayTone(tone).text}</Tag>
            <View className="news-sentence-words">{text}</View>
            <View className="news-note">{commentaryCopy.cites(number)}</View>
          </View>
        ))}
        {sentences.length === 0 && <View className="news-note">{commentaryCopy.nothingLeft}</View>}
        <View className="news-sentence">{closing}</View>
        <View className="news-note">{commentaryCopy.approved(sayDate(approvedAt, cloudNow()))}</View>
      </Card>
    </Section>
  )
}

/** The day after a week's Monday, as the list counts backwards from there. */
const weekAfter = (week: string): string =>
  new Date(Date.parse(`${week}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10)

/** Week by week, from the one that a code names, else from the latest. */
export default function CommentaryPage() {
  const named = weekIn(useRouter().params)
  const communityId = useSettings((settings) => settings.communityId)
  const list = usePages(`commentary.${named ?? ''}.${communityId}`, async (after) => {
    const before = after?.id ?? (named === null ? null : weekAfter(named))
    const { commentaries, next } = await call('commentary.list', before === null ? {} : { before })
    return { events: commentaries, next: next === null ? null : { at: next, id: next } }
  })
  return (
    <Page title={commentaryCopy.title} readable refresher={list.refresh}>
      <View className="news">
        {list.loading && <Skeleton cards={2} />}
        {!list.loading && !list.events && <Failed failure={list.failure} onRetry={list.refresh} />}
        {list.events && <StaleNotice failure={list.failure} onRetry={list.refresh} />}
        {list.events?.length === 0 && (
          <Empty title={commentaryCopy.empty} hint={commentaryCopy.emptyHint} icon="speaker" />
        )}
        {list.events?.map((commentary) => (
          <Week key={commentary.week} commentary={commentary} />
        ))}
        <More {...list} />
      </View>
    </Page>
  )
}
