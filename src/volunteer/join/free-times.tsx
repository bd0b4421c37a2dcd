import type { FreeTime } from '@contract/volunteer-shapes'
import { View } from '@tarojs/components'
import { aria } from '@/components/aria'
import { classes } from '@/components/classes'
import { Press } from '@/components/press'
import { joinCopy, partWords, weekdayWords } from '@/copy/volunteer'

const parts = Object.entries(partWords) as [FreeTime['part'], string][]

interface FreeTimesProps {
  value: FreeTime[]
  onChange: (value: FreeTime[]) => void
}

/** The week in halves of days, each a word to press. */
export function FreeTimes({ value, onChange }: FreeTimesProps) {
  const isFree = (weekday: number, part: string) => value.some((one) => one.weekday === weekday && one.part === part)
  const toggle = (weekday: number, part: FreeTime['part']) =>
    onChange(
      isFree(weekday, part)
        ? value.filter((one) => one.weekday !== weekday || one.part !== part)
        : [...value, { weekday, part }],
    )
  return (
    <View className="free" {...aria({ role: 'group', label: joinCopy.free })}>
      <View className="free-label">{joinCopy.free}</View>
      {weekdayWords.map(([weekday, day]) => (
        <View key={weekday} className="free-day">
          <View className="free-day-name">{day}</View>
          {parts.map(([part, word]) => (
            <Press
              key={part}
              className={classes('free-part', isFree(weekday, part) && 'free-on')}
              role="checkbox"
              checked={isFree(weekday, part)}
              label={joinCopy.freeLabel(day, word)}
              onClick={() => toggle(weekday, part)}
            >
              {word}
            </Press>
          ))}
        </View>
      ))}
    </View>
  )
}
