import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { DateTime } from '@/components/date-time'
import { Field } from '@/components/field'
import { Stepper } from '@/components/stepper'
import { seriesCopy } from '@/copy/office-series'
import { sayDate } from '@/copy/times'
import type { SeriesDesk } from './use-series'

const weekdays = seriesCopy.weekdays.map((label, day) => ({ value: String(day), label }))

/** The rule of a series, and the days it makes. */
export function RulePart({ desk }: { desk: SeriesDesk }) {
  const { form, change, preview, look, busy } = desk
  return (
    <>
      <Choice
        label={seriesCopy.weekday}
        options={weekdays}
        value={form.weekday}
        onChange={(weekday) => change({ weekday })}
      />
      <Stepper
        label={seriesCopy.everyWeeks}
        value={form.everyWeeks}
        min={1}
        max={12}
        unit={seriesCopy.weeks}
        onChange={(everyWeeks) => change({ everyWeeks })}
      />
      <DateTime
        label={seriesCopy.time}
        kind="time"
        value={form.startsAt}
        onChange={(startsAt) => change({ startsAt })}
      />
      <DateTime label={seriesCopy.from} kind="date" value={form.from} onChange={(from) => change({ from })} />
      <DateTime label={seriesCopy.until} kind="date" value={form.until} onChange={(until) => change({ until })} />
      <Field
        label={seriesCopy.except}
        hint={seriesCopy.exceptHint}
        value={form.except}
        onInput={(except) => change({ except })}
      />
      <View className="office-actions">
        <Button busy={busy} onClick={look}>
          {seriesCopy.preview}
        </Button>
      </View>
      {preview && (
        <View className="series-preview">
          <View className="series-count">{seriesCopy.previewCount(preview.length)}</View>
          <View className="series-dates">
            {preview.map((moment) => (
              <View key={moment} className="series-date">
                {sayDate(moment, cloudNow())}
              </View>
            ))}
          </View>
        </View>
      )}
    </>
  )
}
