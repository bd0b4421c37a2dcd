import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { aria } from '@/components/aria'
import { Card } from '@/components/card'
import { workCopy } from '@/copy/report-work'
import { mapPicture } from '@/team/day/map-picture'
import type { Working } from './use-work'

/** Where things are to each other, numbered by due time as the list is. */
export function WorkMap({ reports }: { reports: readonly Working[] }) {
  const picture = useMemo(
    () =>
      mapPicture(
        reports.map(({ place, startedAt, clock }) => ({
          ...{ position: place.position, done: startedAt !== null, late: clock === 'late' },
        })),
        false,
      ),
    [reports],
  )
  const placed = reports.filter(({ place }) => place.position !== null)
  const late = placed.filter(({ clock }) => clock === 'late').length
  return (
    <Card>
      {picture ? (
        <View {...aria({ role: 'img', label: workCopy.mapLabel(placed.length, late) })}>
          <Image className="work-map" src={picture} mode="widthFix" {...aria({ hidden: true })} />
        </View>
      ) : (
        <View>{workCopy.mapNone}</View>
      )}
      {picture && <View className="report-note">{workCopy.mapKey}</View>}
    </Card>
  )
}
