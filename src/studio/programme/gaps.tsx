import type { Broadcast } from '@contract/radio'
import type { Clash, Studio } from '@contract/radio-studio'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { Tag } from '@/components/tag'
import { radioCopy } from '@/copy/radio'
import { studioCopy } from '@/copy/studio'

/** The rest follows once these are dealt with. */
const most = 6

interface GapsProps {
  studio: Studio
  gaps: readonly Clash[]
  onOpen: (broadcast: Broadcast) => void
}

/** Broadcasts for which nobody is named, or whose host has left, each with the way to name one. */
export function Gaps({ studio, gaps, onOpen }: GapsProps) {
  const now = cloudNow()
  if (gaps.length === 0) return null
  return (
    <Section title={studioCopy.gaps}>
      <Card>
        <View className="on-air-note">{studioCopy.gapsHint}</View>
        {gaps.slice(0, most).map(({ kind, broadcastId }) => {
          const broadcast = studio.broadcasts.find(({ id }) => id === broadcastId)
          return (
            broadcast && (
              <View key={broadcastId} className="on-air-line">
                <View className="on-air-words">
                  <View className="on-air-name">{broadcast.title}</View>
                  <View className="on-air-note">{radioCopy.span(broadcast, now)}</View>
                </View>
                <Tag tone="bad">{studioCopy.clash(kind)}</Tag>
                <Button label={studioCopy.gapFixOf(broadcast, now)} onClick={() => onOpen(broadcast)}>
                  {studioCopy.gapFix}
                </Button>
              </View>
            )
          )
        })}
        {gaps.length > most && <View className="on-air-note">{studioCopy.gapsMore(gaps.length - most)}</View>}
      </Card>
    </Section>
  )
}
