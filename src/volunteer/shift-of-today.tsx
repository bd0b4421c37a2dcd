import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { aria } from '@/components/aria'
import { Press } from '@/components/press'
import { sayClock, saySpan } from '@/copy/times'
import { walkCopy } from '@/copy/walk'
import type { Progress } from './progress'
import type { ShiftToWalk } from './written-walk'

interface ShiftOfTodayProps {
  shift: ShiftToWalk
  progress: Progress
  onClick?: () => void
}

/** The one card that changes with the day: what this shift is, how far it has come, and what to do now. */
export function ShiftOfToday({ shift, progress, onClick }: ShiftOfTodayProps) {
  const content = (
    <>
      <View className="walk-stage">{walkCopy.stages[progress.stage]}</View>
      <View className="walk-title" {...(!onClick && aria({ role: 'heading', level: 2 }))}>
        {shift.title}
      </View>
      <View>{saySpan(shift.startsAt, shift.endsAt, cloudNow())}</View>
      <View>{shift.place.name}</View>
      {progress.stage === 'early' && <View>{walkCopy.opens(sayClock(shift.opensAt))}</View>}
      {progress.inAt && <View>{walkCopy.signedIn(sayClock(progress.inAt))}</View>}
      {progress.points.length > 0 && (
        <View className="walk-points-count">{walkCopy.points(progress.done, progress.points.length)}</View>
      )}
      {progress.outAt && (
        <View>{progress.forgotten ? walkCopy.forgotten : walkCopy.signedOut(sayClock(progress.outAt))}</View>
      )}
    </>
  )
  if (!onClick) return <View className="walk-card">{content}</View>
  return (
    <Press className="walk-card" onClick={onClick}>
      {content}
    </Press>
  )
}
