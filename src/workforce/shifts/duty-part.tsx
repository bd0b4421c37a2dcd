import type { DutyFields } from '@contract/shifts-lead'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Stepper } from '@/components/stepper'
import { Switch } from '@/components/switch'
import { dutyWords } from '@/copy/volunteer'
import { dutiesCopy } from '@/copy/workforce'
import type { DutyForm } from './form'

export interface PartProps {
  form: DutyForm
  change: (part: Partial<DutyForm>) => void
}

const kinds = Object.entries(dutyWords).map(([value, label]) => ({ value: value as DutyFields['kind'], label }))
const openTo = Object.entries(dutiesCopy.openToOptions).map(([value, label]) => ({
  value: value as DutyFields['openTo'],
  label,
}))

/** Everything a shift is besides when. */
export function DutyPart({ form, change }: PartProps) {
  const { data } = useUnkept('routes', async () => (await call('routes.list', {})).routes)
  const routes = [
    { value: '', label: dutiesCopy.noRoute },
    ...(data ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]
  const text = (name: 'title' | 'placeName' | 'placeDetail' | 'bring', label: string, maxLength: number) => (
    <Field label={label} value={form[name]} maxLength={maxLength} onInput={(value) => change({ [name]: value })} />
  )
  return (
    <>
      {text('title', dutiesCopy.titleField, 30)}
      <Choice label={dutiesCopy.kind} options={kinds} value={form.kind} onChange={(kind) => change({ kind })} />
      <Switch
        label={dutiesCopy.security}
        note={dutiesCopy.securityNote}
        checked={form.security}
        onChange={(security) => change({ security })}
      />
      {text('placeName', dutiesCopy.place, 40)}
      {text('placeDetail', dutiesCopy.placeDetail, 60)}
      {text('bring', dutiesCopy.bring, 100)}
      <Choice
        label={dutiesCopy.route}
        options={routes}
        value={form.routeId}
        onChange={(routeId) => change({ routeId })}
      />
      <Choice
        label={dutiesCopy.openTo}
        options={openTo}
        value={form.openTo}
        onChange={(to) => change({ openTo: to })}
      />
      <Stepper
        label={dutiesCopy.capacity}
        value={form.capacity}
        min={1}
        max={100}
        unit={dutiesCopy.people}
        onChange={(capacity) => change({ capacity })}
      />
      <Stepper
        label={dutiesCopy.waitlist}
        value={form.waitlistCap}
        min={0}
        max={100}
        unit={dutiesCopy.people}
        onChange={(waitlistCap) => change({ waitlistCap })}
      />
    </>
  )
}
