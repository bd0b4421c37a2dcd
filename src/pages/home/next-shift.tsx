import type { ShiftToWalk } from '@contract/check-in'
import { View } from '@tarojs/components'
import { usePerson } from '@/cloud/account'
import { cloudNow } from '@/cloud/clock'
import { recall } from '@/cloud/remembered'
import { Icon } from '@/components/icon'
import { Press } from '@/components/press'
import { homeCopy } from '@/copy/home'
import { saySpan } from '@/copy/times'
import { go } from '@/events/go'
import { useSettings } from '@/settings/settings'
import type { KeptShifts } from '@/volunteer/written-walk'

/** One's next shift, or the one under way, if this phone knows of it; nobody is asked. */
export function useNextShift(): ShiftToWalk | null {
  const person = usePerson()
  const communityId = useSettings((settings) => settings.communityId)
  const kept = recall<KeptShifts>(`walk.${communityId}.${person}`)
  const now = cloudNow()
  const isAhead = ({ endsAt, cancelled, waiting, walk }: ShiftToWalk) =>
    Date.parse(endsAt) > now && !cancelled && !waiting && walk.out === null
  return kept?.shifts.find(isAhead) ?? null
}

/** A shift in the shape of a ticket, in the colour of volunteers' things. */
export function NextShift({ shift: { shiftId, title, startsAt, endsAt, place } }: { shift: ShiftToWalk }) {
  const when = saySpan(startsAt, endsAt, cloudNow())
  return (
    <Press className="next-thing next-shift" onClick={() => go.walk(shiftId)}>
      <View className="next-thing-main">
        <View className="next-thing-when">{when}</View>
        <View className="next-thing-title">{title}</View>
        <View className="next-thing-place">
          <Icon name="place" />
          <View>{[place.name, place.detail].filter(Boolean).join(' · ')}</View>
        </View>
      </View>
      <View className="next-thing-stub">
        <View className="next-thing-go">
          {homeCopy.showShift}
          <Icon name="arrow" />
        </View>
      </View>
    </Press>
  )
}
