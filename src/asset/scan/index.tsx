import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useRequest } from '@/cloud/use-request'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { assetCopy } from '@/copy/asset'
import { boardCopy } from '@/copy/news'
import { kindWords, sayStatus } from '@/copy/report'
import { sayMoment } from '@/copy/times'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { StaleNotice } from '@/events/stale-notice'
import { useSettings } from '@/settings/settings'
import { AssetCard } from '../asset-card'
import { History } from '../history'
import { sceneIn } from '../scene'
import { FindPart } from './find-part'
import { InspectPart } from './inspect-part'
import '../index.scss'

/** What a scanned code is: anyone sees it and may report a fault, those responsible write a look down. */
function Scanned({ scene }: { scene: string }) {
  const communityId = useSettings((settings) => settings.communityId)
  const scanned = useRequest(`asset.${communityId}.${usePerson()}.${scene}`, () => call('assets.scan', { scene }))
  const { data, failure, loading, refresh } = scanned
  // Who reads a board's poster wants what hangs there; who looks after it finds both.
  const reads = data?.asset.type === 'board' && !data.mayInspect
  useEffect(() => {
    if (reads) go.intoBoard(scene)
  }, [reads, scene])
  if (loading || reads) return <Skeleton cards={2} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  return (
    <View className="asset">
      <StaleNotice failure={failure} onRetry={refresh} />
      <AssetCard asset={data.asset} />
      <View className="asset-report">
        <Button kind={data.mayInspect ? 'quiet' : 'primary'} wide onClick={() => go.reportOn(scene)}>
          {assetCopy.report}
        </Button>
        <View className="asset-note">{assetCopy.reportHint}</View>
      </View>
      {data.asset.type === 'board' && (
        <Button wide onClick={() => go.board(scene)}>
          {boardCopy.open}
        </Button>
      )}
      {data.faults.length > 0 && (
        <Section title={assetCopy.faults}>
          <Card>
            {data.faults.map(({ reportId, kind, status, sentAt }) => (
              <ListItem
                key={reportId}
                title={kindWords[kind]}
                note={sayMoment(sentAt, cloudNow())}
                value={sayStatus(status).text}
              />
            ))}
          </Card>
        </Section>
      )}
      {data.mayInspect && <InspectPart scene={scene} scanned={data} onGone={() => void refresh()} />}
      <History history={data.history} />
    </View>
  )
}

export default function ScanPage() {
  const scene = sceneIn(useRouter().params.scene ?? '')
  return (
    <Page title={scene ? assetCopy.title : assetCopy.scan} readable>
      {scene ? <Scanned key={scene} scene={scene} /> : <FindPart />}
    </Page>
  )
}
