import type { SegmentKind } from '@contract/radio'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { segmentWords } from '@/copy/radio'
import { planCopy } from '@/copy/studio'
import type { PartProps } from './part-props'
import { newSegment, type SegmentForm } from './plan-form'

const kinds = (['news', 'notices', 'songs', 'own', 'commentary', 'safety'] as const).map((value: SegmentKind) => ({
  value,
  label: segmentWords[value],
}))

/** The parts of a broadcast, in the order in which they are read. */
export function SegmentsPart({ form, change }: PartProps) {
  const { segments } = form
  const edit = (id: string, part: Partial<SegmentForm>) =>
    change({ segments: segments.map((segment) => (segment.id === id ? { ...segment, ...part } : segment)) })
  return (
    <>
      <View className="on-air-name">{planCopy.segments}</View>
      {segments.map(({ id, kind, title, minutes }, place) => (
        <View key={id} className="studio-segment">
          <Choice
            label={`${place + 1} ${planCopy.segmentKind}`}
            options={kinds}
            value={kind}
            onChange={(chosen) => edit(id, { kind: chosen, title: title || segmentWords[chosen] })}
          />
          <Field
            label={`${place + 1} ${planCopy.segmentName}`}
            value={title}
            maxLength={30}
            onInput={(words) => edit(id, { title: words })}
          />
          <Field
            label={`${place + 1} ${planCopy.segmentMinutes}`}
            type="number"
            maxLength={3}
            value={minutes}
            onInput={(length) => edit(id, { minutes: length })}
          />
          <Button onClick={() => change({ segments: segments.filter((segment) => segment.id !== id) })}>
            {planCopy.dropSegment}
          </Button>
        </View>
      ))}
      <Button onClick={() => change({ segments: [...segments, newSegment()] })}>{planCopy.addSegment}</Button>
    </>
  )
}
