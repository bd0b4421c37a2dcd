import { View } from '@tarojs/components'
import { DateTime } from '@/components/date-time'
import { Notice } from '@/components/notice'
import { figuresCopy } from '@/copy/dispatch'
import { isWrong, type Period } from './period'

interface PeriodPartProps {
  period: Period
  onChange: (period: Period) => void
}

/** From which day until which, both included. */
export function PeriodPart({ period, onChange }: PeriodPartProps) {
  return (
    <>
      <View className="dispatch-period">
        <DateTime
          label={figuresCopy.from}
          kind="date"
          value={period.from}
          onChange={(from) => onChange({ ...period, from })}
        />
        <DateTime
          label={figuresCopy.until}
          kind="date"
          value={period.until}
          onChange={(until) => onChange({ ...period, until })}
        />
      </View>
      {isWrong(period) && <Notice tone="bad">{figuresCopy.periodWrong}</Notice>}
    </>
  )
}
