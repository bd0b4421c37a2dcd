import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { showToast } from '@/components/toast'
import { communityCopy } from '@/copy/account'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { StaleNotice } from '@/events/stale-notice'
import { useSettings } from '@/settings/settings'
import './index.scss'

export default function CommunityPage() {
  const { communityId, setCommunity } = useSettings()
  const { data, failure, loading, refresh } = useRequest('communities', () => call('communities.list', {}))
  const choose = (id: string, name: string) => {
    setCommunity(id)
    showToast(communityCopy.chosen(name))
    go.back(go.home)
  }
  return (
    <Page title={communityCopy.title} readable>
      <View className="account-intro">{communityCopy.intro}</View>
      {loading && <Skeleton lines={3} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && <StaleNotice failure={failure} onRetry={refresh} />}
      {data?.communities.length === 0 && <Empty title={communityCopy.empty} hint={communityCopy.emptyHint} />}
      {data && data.communities.length > 0 && (
        <Card>
          {data.communities.map(({ id, name }) => (
            <ListItem
              key={id}
              title={name}
              {...(id === communityId && { value: communityCopy.current })}
              onClick={() => choose(id, name)}
            />
          ))}
        </Card>
      )}
    </Page>
  )
}
