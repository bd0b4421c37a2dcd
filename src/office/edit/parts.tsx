import type { OfficeEvent } from '@contract/events-office'
import type { OfficeSeries } from '@contract/events-series'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { DateTime } from '@/components/date-time'
import { Field } from '@/components/field'
import { Section } from '@/components/section'
import { Stepper } from '@/components/stepper'
import { Switch } from '@/components/switch'
import { editCopy } from '@/copy/office-edit'
import { CoverPart } from './cover-part'
import type { Form } from './form'
import { SectionsPart } from './sections-part'

export interface PartProps {
  form: Form
  change: (part: Partial<Form>) => void
}

interface BasicsProps extends PartProps {
  series: readonly OfficeSeries[]
}

/** What it is about. */
export function Basics({ form, change, series }: BasicsProps) {
  const text = (name: 'title' | 'speaker' | 'forWhom' | 'bring', maxLength: number) => (
    <Field
      label={editCopy[name]}
      value={form[name]}
      maxLength={maxLength}
      onInput={(value) => change({ [name]: value })}
    />
  )
  return (
    <Section title={editCopy.basics}>
      <Card>
        {text('title', 40)}
        {text('speaker', 40)}
        {series.length > 0 && (
          <Choice
            label={editCopy.series}
            options={[
              { value: '', label: editCopy.noSeries },
              ...series.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            value={form.seriesId}
            onChange={(seriesId) => change({ seriesId })}
          />
        )}
        <Field
          label={editCopy.description}
          value={form.description}
          multiline
          maxLength={2000}
          onInput={(description) => change({ description })}
        />
        {text('forWhom', 100)}
        {text('bring', 100)}
        <CoverPart form={form} change={change} series={series} />
      </Card>
    </Section>
  )
}

type Moment = 'startsAt' | 'endsAt' | 'signupOpensAt' | 'signupClosesAt'

const momentField = ({ form, change }: PartProps, name: Moment) => (
  <DateTime label={editCopy[name]} kind="moment" value={form[name]} onChange={(value) => change({ [name]: value })} />
)

/** When and where. */
export function TimeAndPlace(props: PartProps & { event: OfficeEvent | null }) {
  const { form, change, event } = props
  return (
    <Section title={editCopy.where}>
      <Card>
        {momentField(props, 'startsAt')}
        {momentField(props, 'endsAt')}
        <Field
          label={editCopy.placeName}
          value={form.placeName}
          maxLength={40}
          onInput={(placeName) => change({ placeName, position: null })}
        />
        <Field
          label={editCopy.placeDetail}
          value={form.placeDetail}
          maxLength={60}
          onInput={(placeDetail) => change({ placeDetail })}
        />
        {event?.published && (
          <Field
            label={editCopy.words}
            hint={editCopy.wordsHint}
            value={form.words}
            maxLength={80}
            onInput={(words) => change({ words })}
          />
        )}
      </Card>
    </Section>
  )
}

const audiences = (['everyone', 'volunteers', 'buildings'] as const).map((value) => ({
  value,
  label: editCopy.audiences[value],
}))

/** How many, who, and from when to when. */
export function Seats(props: PartProps & { event: OfficeEvent | null }) {
  const { form, change, event } = props
  return (
    <Section title={editCopy.seats}>
      <Card>
        {!form.sections?.length && (
          <Field
            label={editCopy.capacity}
            hint={event?.published ? editCopy.capacityPublished : undefined}
            type="number"
            value={form.capacity}
            onInput={(capacity) => change({ capacity })}
          />
        )}
        <SectionsPart {...props} />
        <Field
          label={editCopy.waitlistCap}
          type="number"
          value={form.waitlistCap}
          onInput={(waitlistCap) => change({ waitlistCap })}
        />
        {momentField(props, 'signupOpensAt')}
        {momentField(props, 'signupClosesAt')}
        <Stepper
          label={editCopy.companions}
          value={form.maxCompanions}
          min={0}
          max={4}
          unit={editCopy.companionsUnit}
          onChange={(maxCompanions) => change({ maxCompanions })}
        />
        <Switch
          label={editCopy.lateSeats}
          note={editCopy.lateSeatsNote}
          checked={form.lateSeats ?? false}
          onChange={(lateSeats) => change({ lateSeats })}
        />
        <Choice
          label={editCopy.audience}
          options={audiences}
          value={form.audience}
          onChange={(audience) => change({ audience })}
        />
        {form.audience === 'buildings' && (
          <Field
            label={editCopy.buildings}
            hint={editCopy.buildingsHint}
            value={form.buildings}
            onInput={(buildings) => change({ buildings })}
          />
        )}
      </Card>
    </Section>
  )
}
