import { View } from '@tarojs/components'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Skeleton } from '@/components/skeleton'
import { sayMinutes, serviceCopy } from '@/copy/service'
import { sayDuty } from '@/copy/volunteer'
import { Failed } from '@/events/failed'
import { useSettings } from '@/settings/settings'

/** A year's hours, with where they come from kept apart. */
export function Year({ year }: { year: number }) {
  const communityId = useSettings((settings) => settings.communityId)
  const { data, failure, loading, refresh } = useRequest(`service-year.${communityId}.${usePerson()}.${year}`, () =>
    call('service.year', { year }),
  )
  if (loading) return <Skeleton lines={4} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  const { minutes } = data
  return (
    <Card>
      <View className="service-total">{sayMinutes(minutes.total)}</View>
      <View className="volunteer-note">
        {serviceCopy.shifts(data.shifts)} · {serviceCopy.points(data.points)}
      </View>
      <ListItem title={serviceCopy.recorded} note={serviceCopy.recordedNote} value={sayMinutes(minutes.recorded)} />
      <ListItem title={serviceCopy.added} note={serviceCopy.addedNote} value={sayMinutes(minutes.added)} />
      {minutes.disputed > 0 && (
        <ListItem title={serviceCopy.disputed} note={serviceCopy.disputedNote} value={sayMinutes(minutes.disputed)} />
      )}
      {data.kinds.map(({ kind, shifts, minutes: spent }) => (
        <View key={kind} className="volunteer-note service-kind">
          {serviceCopy.byKind(sayDuty(kind), shifts, sayMinutes(spent))}
        </View>
      ))}
    </Card>
  )
}
