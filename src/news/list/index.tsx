import type { Output } from '@contract/index'
import type { NoticeKind } from '@contract/notices'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { recall } from '@/cloud/remembered'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { commentaryCopy, newsCopy } from '@/copy/news'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { More } from '@/events/more'
import { StaleNotice } from '@/events/stale-notice'
import { usePages } from '@/events/use-pages'
import { NoticeCard } from '@/notices/notice-card'
import { useTick } from '@/notices/use-tick'
import { useSettings } from '@/settings/settings'
import '../index.scss'

type Kind = NoticeKind | 'all'
type Whose = 'all' | 'mine'
const kinds = Object.entries(newsCopy.kinds).map(([value, label]) => ({ value: value as Kind, label }))
const whoses = Object.entries(newsCopy.whoses).map(([value, label]) => ({ value: value as Whose, label }))

/** One's building, if this phone knows of it; nobody is asked. */
function useOwnBuilding(): string | null {
  const communityId = useSettings((settings) => settings.communityId)
  const person = usePerson()
  return recall<Output<'members.me'>>(`me.${communityId}.${person}`)?.building ?? null
}

/** What the office says now, what ends first comes first. */
export default function NewsPage() {
  const [kind, setKind] = useState<Kind>('all')
  const [whose, setWhose] = useState<Whose>('all')
  const own = useOwnBuilding()
  const building = whose === 'mine' ? own : null
  const now = useTick()
  const communityId = useSettings((settings) => settings.communityId)
  const list = usePages(`notices.${kind}.${building ?? ''}.${communityId}`, async (after) => {
    const wish = { ...(kind !== 'all' && { kind }), ...(building && { building }), ...(after && { after }) }
    const { notices, next } = await call('notices.list', wish)
    return { events: notices, next }
  })
  const shown = list.events?.filter(({ until }) => Date.parse(until) > now)
  return (
    <Page title={newsCopy.title} readable refresher={list.refresh}>
      <View className="news">
        <Card>
          <ListItem icon="speaker" title={commentaryCopy.title} note={commentaryCopy.note} onClick={go.commentary} />
        </Card>
        <Choice label={newsCopy.kind} options={kinds} value={kind} onChange={setKind} />
        {own && <Choice label={newsCopy.whose} options={whoses} value={whose} onChange={setWhose} />}
        {list.loading && <Skeleton cards={2} />}
        {!list.loading && !shown && <Failed failure={list.failure} onRetry={list.refresh} />}
        {shown && <StaleNotice failure={list.failure} onRetry={list.refresh} />}
        {shown?.length === 0 && <Empty title={newsCopy.empty} hint={newsCopy.emptyHint} icon="bell" />}
        {shown?.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} now={now} onClick={() => go.notice(notice.id)} />
        ))}
        <More {...list} />
      </View>
    </Page>
  )
}
