import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { newsCopy, sayAudience, sayKind, sayUntil } from '@/copy/news'
import { sayDate } from '@/copy/times'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { StaleNotice } from '@/events/stale-notice'
import { useTick } from '@/notices/use-tick'
import { useSettings } from '@/settings/settings'
import { noticeIn } from '../link'
import '../index.scss'

/** A notice whole; one that is over says so, and may be read on. */
export default function NoticePage() {
  const noticeId = noticeIn(useRouter().params) ?? 'none'
  const communityId = useSettings((settings) => settings.communityId)
  const { data, failure, loading, refresh } = useRequest(`notice.${communityId}.${noticeId}`, () =>
    call('notices.show', { noticeId }),
  )
  const now = useTick()
  const over = data !== null && (data.over || Date.parse(data.until) <= now)
  return (
    <Page title={data ? sayKind(data.kind).text : newsCopy.title} readable>
      {loading && <Skeleton lines={6} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <View className="news">
          <StaleNotice failure={failure} onRetry={refresh} />
          {over && (
            <Notice tone="gold" title={newsCopy.over}>
              {newsCopy.overHint}
            </Notice>
          )}
          <Card>
            <Tag tone={sayKind(data.kind).tone}>{sayKind(data.kind).text}</Tag>
            <View className="news-title" {...aria({ role: 'heading', level: 2 })}>
              {data.title}
            </View>
            <View className="news-note">
              {[newsCopy.from(sayDate(data.from, now)), over ? '' : sayUntil(data.until, now)]
                .filter(Boolean)
                .join(' · ')}
            </View>
            {sayAudience(data.audience) && <View className="news-note">{sayAudience(data.audience)}</View>}
            <View className="news-words">{data.words}</View>
          </Card>
          <Button wide onClick={go.news}>
            {newsCopy.others}
          </Button>
        </View>
      )}
    </Page>
  )
}
