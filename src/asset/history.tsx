import type { Inspection } from '@contract/assets'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Section } from '@/components/section'
import { assetCopy, sayCheck } from '@/copy/asset'
import { sayMoment } from '@/copy/times'
import { Shots } from '@/report/shots'

/** When it was looked at and what was found, latest first. */
export function History({ history }: { history: readonly Inspection[] }) {
  return (
    <Section title={assetCopy.history}>
      {history.length === 0 && <Empty title={assetCopy.historyEmpty} icon="clock" />}
      {history.length > 0 && (
        <Card>
          {history.map(({ at, faults, note, photos, late }) => (
            <View key={at} className="asset-look">
              <View>
                {sayMoment(at, cloudNow())} · {faults.length > 0 ? faults.map(sayCheck).join('、') : assetCopy.sound}
              </View>
              {note && <View className="asset-note">{note}</View>}
              {late && <View className="asset-note">{assetCopy.late}</View>}
              <Shots photos={photos} />
            </View>
          ))}
        </Card>
      )}
    </Section>
  )
}
