import type { Asset } from '@contract/assets'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Tag } from '@/components/tag'
import { assetCopy, assetTypes, sayAssetState, sayDue } from '@/copy/asset'
import { sayDate } from '@/copy/times'
import './index.scss'

/** A day of Shanghai's calendar as a person says it. */
export const sayDayOf = (day: string): string => sayDate(`${day}T00:00:00+08:00`, cloudNow())

/** What it is, where, how it stands, and when it is looked at next. */
export function AssetCard({ asset }: { asset: Asset }) {
  const { type, name, building, detail, content, state, due, expired, expiresOn, nextDueOn } = asset
  const standing = sayAssetState(state)
  const pressing = sayDue(due)
  const where = [assetTypes[type], building, detail].filter(Boolean).join(' · ')
  return (
    <Card>
      <View className="asset-name">{name}</View>
      <View className="asset-note">{where}</View>
      {content && <View>{assetCopy.content(content)}</View>}
      <View className="asset-tags">
        <Tag tone={standing.tone}>{standing.text}</Tag>
        {pressing && <Tag tone={pressing.tone}>{pressing.text}</Tag>}
        {expired && <Tag tone="bad">{assetCopy.expired}</Tag>}
      </View>
      <View className="asset-note">
        {due === 'late' ? assetCopy.wasDue(sayDayOf(nextDueOn)) : assetCopy.nextDue(sayDayOf(nextDueOn))}
      </View>
      {expiresOn && <View className="asset-note">{assetCopy.expiresOn(sayDayOf(expiresOn))}</View>}
    </Card>
  )
}
