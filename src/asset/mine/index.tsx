import { View } from '@tarojs/components'
import { AccountPage } from '@/account/account-page'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { Skeleton } from '@/components/skeleton'
import { assetCopy } from '@/copy/asset'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { StaleNotice } from '@/events/stale-notice'
import { usePages } from '@/events/use-pages'
import { useSettings } from '@/settings/settings'
import { useLookQueue } from '@/waiting-looks/use-look-queue'
import { AssetCard } from '../asset-card'
import { NotSent } from '../not-sent'
import { ways } from '../ways'
import '../index.scss'

/** What I look after, the next due first; the code on the thing itself opens it. */
function Mine() {
  const communityId = useSettings((settings) => settings.communityId)
  const list = usePages(`assets.mine.${communityId}.${usePerson()}`, async (after) => {
    const page = await call('assets.mine', after ? { after: { on: after.at, id: after.id } } : {})
    return { events: page.assets, next: page.next && { at: page.next.on, id: page.next.id } }
  })
  const { queue, ...state } = useLookQueue(() => void list.refresh())
  return (
    <View className="asset">
      <Button kind="primary" wide onClick={ways.scan}>
        {assetCopy.scan}
      </Button>
      <NotSent queue={queue} state={state} onEdit={({ scene }) => ways.scene(scene)} />
      {list.loading && <Skeleton cards={3} />}
      {!list.loading && !list.events && <Failed failure={list.failure} onRetry={list.refresh} />}
      {list.events && <StaleNotice failure={list.failure} onRetry={list.refresh} />}
      {list.events?.length === 0 && <Empty title={assetCopy.mineEmpty} icon="check" />}
      {list.events?.map((asset) => (
        <AssetCard key={asset.id} asset={asset} />
      ))}
      {list.events && <More {...list} />}
    </View>
  )
}

export default function MyAssetsPage() {
  return (
    <AccountPage title={assetCopy.mine} intro={assetCopy.mineNote}>
      <Mine />
    </AccountPage>
  )
}
