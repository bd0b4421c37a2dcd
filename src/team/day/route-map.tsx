import type { Board } from '@contract/check-in'
import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { aria } from '@/components/aria'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { Tag } from '@/components/tag'
import { teamCopy } from '@/copy/team'
import { mapPicture } from './map-picture'

interface RouteMapProps {
  route: NonNullable<Board['route']>
  lines: Board['lines']
}

/** The route drawn from its points' places, and the same in words beside it. */
export function RouteMap({ route, lines }: RouteMapProps) {
  const seen = (pointId: string) =>
    lines.filter(({ walk }) => walk.points.some((one) => one.pointId === pointId)).length
  const points = route.points.map((point) => ({ ...point, seen: seen(point.id) }))
  const done = points.filter((point) => point.seen > 0).length
  const picture = useMemo(
    () =>
      mapPicture(
        points.map(({ position, seen: by }) => ({ position, done: by > 0 })),
        route.order === 'given',
      ),
    [points, route.order],
  )
  return (
    <Section title={`${teamCopy.map} · ${teamCopy.points(done, points.length)}`}>
      <Card>
        {picture && (
          <View {...aria({ role: 'img', label: teamCopy.mapLabel(done, points.length) })}>
            <Image className="day-map" src={picture} mode="widthFix" {...aria({ hidden: true })} />
          </View>
        )}
        {points.map((point, n) => (
          <View key={point.id} className="day-line">
            <View className="day-words">
              {n + 1}. {point.name}
            </View>
            <Tag tone={point.seen > 0 ? 'ok' : 'soft'}>{teamCopy.doneBy(point.seen)}</Tag>
          </View>
        ))}
      </Card>
    </Section>
  )
}
