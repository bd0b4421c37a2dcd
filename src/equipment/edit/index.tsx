import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { AssetCard } from '@/asset/asset-card'
import { History } from '@/asset/history'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { equipmentCopy } from '@/copy/equipment'
import { Failed } from '@/events/failed'
import { ways } from '../ways'
import { CodePart } from './code-part'
import { FieldsPart } from './fields-part'
import { ResponsiblePart } from './responsible-part'
import '../index.scss'

type Grids = readonly { id: string; name: string }[]

/** One thing with all that the office knows of it. */
function Thing({ assetId, grids }: { assetId: string; grids: Grids }) {
  const { data, failure, loading, refresh } = useUnkept(`equipment.${assetId}`, () =>
    call('assets.officeShow', { assetId }),
  )
  if (loading) return <Skeleton lines={8} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  return (
    <>
      <AssetCard asset={data.asset} />
      <ResponsiblePart key={data.responsible.map(({ ref }) => ref).join()} shown={data} onSaved={refresh} />
      <FieldsPart key={data.asset.revision} asset={data.asset} grids={grids} onSaved={refresh} />
      <CodePart shown={data} onReprinted={refresh} onRetired={() => void Taro.navigateBack()} />
      <History history={data.history} />
    </>
  )
}

export default function EditPage() {
  const assetId = useRouter().params.id
  const { data, failure, loading, refresh } = useUnkept('equipment.guide', () => call('reports.guide', {}))
  return (
    <Page title={assetId ? equipmentCopy.title : equipmentCopy.add} wide>
      {loading && <Skeleton lines={8} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <View className="equipment">
          {assetId ? (
            <Thing assetId={assetId} grids={data.grids} />
          ) : (
            <FieldsPart asset={null} grids={data.grids} onSaved={async ({ id }) => ways.toEdit(id)} />
          )}
        </View>
      )}
    </Page>
  )
}
