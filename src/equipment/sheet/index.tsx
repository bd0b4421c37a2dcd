import type { Asset } from '@contract/assets'
import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Skeleton } from '@/components/skeleton'
import { assetTypes } from '@/copy/asset'
import { equipmentCopy } from '@/copy/equipment'
import { print } from '@/device/print'
import { Failed } from '@/events/failed'
import { useAct } from '@/events/use-act'
import { type Filter, filterIn, wordsOf } from '../filter'
import '../index.scss'
import './index.scss'

/** What fits two sheets of paper, and asks WeChat for no more codes than it bears at once. */
const pageSize = 12

interface Label {
  asset: Asset
  scene: string
  png: string
}
interface Labels {
  labels: Label[]
  next: { on: string; id: string } | null
}

async function labelsOf(filter: Filter, after: Labels['next']): Promise<Labels> {
  const { assets, next } = await call('assets.officeList', { ...filter, limit: pageSize, ...(after && { after }) })
  const codes = await Promise.all(assets.map(({ id }) => call('assets.code', { assetId: id })))
  const labels = assets.flatMap((asset, n) => {
    const code = codes[n]
    return code ? [{ asset, ...code }] : []
  })
  return { labels, next }
}

function CodeLabel({ asset, scene, png }: Label) {
  const { name, type, building, detail } = asset
  return (
    <View className="code-label">
      <View className="code-name">{name}</View>
      <View>{[assetTypes[type], building, detail].filter(Boolean).join(' · ')}</View>
      <View {...aria({ role: 'img', label: `${name} ${equipmentCopy.sheetScan}` })}>
        <Image className="code-picture" src={`data:image/png;base64,${png}`} {...aria({ hidden: true })} />
      </View>
      <View>{equipmentCopy.sheetScan}</View>
      <View className="code-text">{scene}</View>
      <View className="code-text">{equipmentCopy.prints(asset.print)}</View>
    </View>
  )
}

/** The printed codes of what the filter shows, a dozen at a time. */
export default function SheetPage() {
  const filter = filterIn(useRouter().params)
  const first = useUnkept(`equipment.sheet.${wordsOf(filter)}`, () => labelsOf(filter, null))
  const [more, setMore] = useState<Labels | null>(null)
  const { busy, problem, run } = useAct()
  const next = more ? more.next : (first.data?.next ?? null)
  const labels = [...(first.data?.labels ?? []), ...(more?.labels ?? [])]
  const loadMore = () =>
    run(async () => {
      const page = await labelsOf(filter, next)
      setMore({ labels: [...(more?.labels ?? []), ...page.labels], next: page.next })
    })
  return (
    <Page title={equipmentCopy.sheetTitle} wide>
      {first.loading && <Skeleton lines={8} />}
      {!first.data && first.failure !== null && <Failed failure={first.failure} onRetry={first.refresh} />}
      {first.data?.labels.length === 0 && <Empty title={equipmentCopy.empty} icon="check" />}
      <View className="codes">
        {labels.map((label) => (
          <CodeLabel key={label.scene} {...label} />
        ))}
      </View>
      <Problem problem={problem} />
      <View className="equipment-acts codes-print">
        {print && labels.length > 0 && (
          <Button kind="primary" onClick={print}>
            {equipmentCopy.sheetPrint}
          </Button>
        )}
        {next && (
          <Button busy={busy} onClick={loadMore}>
            {equipmentCopy.sheetMore}
          </Button>
        )}
      </View>
    </Page>
  )
}
