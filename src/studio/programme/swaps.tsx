import type { Studio } from '@contract/radio-studio'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { studioCopy } from '@/copy/studio'

/** Turns that hosts wish to give away or exchange, and that nobody has answered yet. */
export function Swaps({ studio }: { studio: Studio }) {
  const now = cloudNow()
  const named = (id: string | null) => studio.broadcasts.find((one) => one.id === id)
  const shown = studio.turns.flatMap((turn) => {
    const broadcast = named(turn.broadcastId)
    return broadcast ? [{ ...turn, broadcast, wanted: named(turn.inReturn) }] : []
  })
  if (shown.length === 0) return null
  return (
    <Section title={studioCopy.swaps}>
      <Card>
        {shown.map(({ broadcast, from, to, inReturn, wanted }) => (
          <View key={`${broadcast.id} ${from}`} className="on-air-line">
            <View className="on-air-words">
              <View className="on-air-name">
                {to && inReturn ? studioCopy.exchanging(studio, from, to) : studioCopy.giving(studio, from, to)}
              </View>
              <View className="on-air-note">{studioCopy.clashAt(broadcast, now)}</View>
              {wanted && <View className="on-air-note">{studioCopy.forWhich(wanted, now)}</View>}
            </View>
          </View>
        ))}
      </Card>
    </Section>
  )
}
