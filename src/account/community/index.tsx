import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { Choice } from '@/components/choice'
import { Empty } from '@/components/empty'
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
  const options = data?.communities.map(({ id, name }) => ({ value: id, label: name })) ?? []
  const choose = (id: string) => {
    setCommunity(id)
    showToast(communityCopy.chosen(options.find(({ value }) => value === id)?.label ?? ''))
    go.back(go.home)
  }
  return (
    <Page title={communityCopy.title} readable>
      <View className="account-intro">{communityCopy.intro}</View>
      {loading && <Skeleton lines={3} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && <StaleNotice failure={failure} onRetry={refresh} />}
      {data?.communities.length === 0 && <Empty title={communityCopy.empty} hint={communityCopy.emptyHint} />}
      {options.length > 0 && (
        <Choice label={communityCopy.label} options={options} value={communityId} onChange={choose} />
      )}
    </Page>
  )
}
