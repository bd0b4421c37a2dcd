import type { Notice } from '@contract/notices'
import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Tag } from '@/components/tag'
import { sayAudience, sayKind, sayUntil } from '@/copy/news'
import './notice-card.scss'

/** A notice in a list: what kind, what about, whom it concerns, until when. */
export function NoticeCard({ notice, now, onClick }: { notice: Notice; now: number; onClick: () => void }) {
  const { kind, title, words, audience, until } = notice
  const standing = sayKind(kind)
  return (
    <Card className="notice-card" onClick={onClick}>
      <View className="notice-card-head">
        <Tag tone={standing.tone}>{standing.text}</Tag>
        <View className="notice-card-until">{sayUntil(until, now)}</View>
      </View>
      <View className="notice-card-title">{title}</View>
      <View className="notice-card-words">{words}</View>
      {sayAudience(audience) && <View className="notice-card-until">{sayAudience(audience)}</View>}
    </Card>
  )
}
