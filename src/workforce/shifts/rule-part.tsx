import { Choice } from '@/components/choice'
import { DateTime } from '@/components/date-time'
import { Field } from '@/components/field'
import { Stepper } from '@/components/stepper'
import { weekdayWords } from '@/copy/volunteer'
import { dutiesCopy } from '@/copy/workforce'
import type { PartProps } from './duty-part'

export const weekdays = weekdayWords.map(([day, label]) => ({ value: String(day), label }))

/** The rhythm's own fields. */
export function RulePart({ form, change }: PartProps) {
  return (
    <>
      <Choice
        label={dutiesCopy.weekdays}
        options={weekdays}
        multiple
        value={form.weekdays}
        onChange={(days) => change({ weekdays: days })}
      />
      <Stepper
        label={dutiesCopy.everyWeeks}
        value={form.everyWeeks}
        min={1}
        max={12}
        unit={dutiesCopy.weeks}
        onChange={(everyWeeks) => change({ everyWeeks })}
      />
      <DateTime
        label={dutiesCopy.startClock}
        kind="time"
        value={form.startClock}
        onChange={(startClock) => change({ startClock })}
      />
      <DateTime
        label={dutiesCopy.endClock}
        kind="time"
        hint={dutiesCopy.endClockHint}
        value={form.endClock}
        onChange={(endClock) => change({ endClock })}
      />
      <DateTime label={dutiesCopy.from} kind="date" value={form.from} onChange={(from) => change({ from })} />
      <DateTime label={dutiesCopy.until} kind="date" value={form.until} onChange={(until) => change({ until })} />
      <Field
        label={dutiesCopy.except}
        hint={dutiesCopy.exceptHint}
        value={form.except}
        onInput={(except) => change({ except })}
      />
    </>
  )
}
