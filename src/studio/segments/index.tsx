import type { SegmentKind } from '@contract/radio'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { segmentWords } from '@/copy/radio'
import { segmentsCopy } from '@/copy/segments'
import { minutesOf, newSegment, type SegmentForm, shifted } from './segment-form'

const kinds = (['news', 'notices', 'songs', 'own', 'commentary', 'safety'] as const).map((value: SegmentKind) => ({
  value,
  label: segmentWords[value],
}))
const most = 20

interface SegmentsProps {
  segments: readonly SegmentForm[]
  /** Of the broadcast, in minutes; 0 while there is none. */
  length: number
  change: (segments: SegmentForm[]) => void
}

/** The parts of a broadcast in the order in which they are read, and whether they fit. */
export function Segments({ segments, length, change }: SegmentsProps) {
  const total = minutesOf(segments)
  return (
    <>
      <View className="on-air-name">{segmentsCopy.title}</View>
      {segments.map((segment, place) => (
        <OneSegment key={segment.id} segments={segments} segment={segment} place={place} change={change} />
      ))}
      {segments.length < most && (
        <Button onClick={() => change([...segments, newSegment()])}>{segmentsCopy.add}</Button>
      )}
      {segments.length > 0 && length > 0 && (
        <Notice tone={total > length ? 'bad' : 'stone'} title={segmentsCopy.total(total, length)} />
      )}
    </>
  )
}

interface OneSegmentProps extends Pick<SegmentsProps, 'segments' | 'change'> {
  segment: SegmentForm
  place: number
}

function OneSegment({ segments, segment, place, change }: OneSegmentProps) {
  const { id, kind, title, minutes } = segment
  const n = place + 1
  const edit = (part: Partial<SegmentForm>) =>
    change(segments.map((one) => (one.id === id ? { ...one, ...part } : one)))
  const rename = (chosen: SegmentKind) => (title === '' || title === segmentWords[kind] ? segmentWords[chosen] : title)
  return (
    <View className="studio-segment">
      <Choice
        label={`${n} ${segmentsCopy.kind}`}
        options={kinds}
        value={kind}
        onChange={(chosen) => edit({ kind: chosen, title: rename(chosen) })}
      />
      <View className="studio-segment-row">
        <Field
          label={`${n} ${segmentsCopy.name}`}
          value={title}
          maxLength={30}
          onInput={(words) => edit({ title: words })}
        />
        <Field
          label={`${n} ${segmentsCopy.minutes}`}
          type="number"
          maxLength={3}
          value={minutes}
          onInput={(length) => edit({ minutes: length })}
        />
      </View>
      <View className="on-air-acts">
        {place > 0 && (
          <Button label={segmentsCopy.earlierOf(n)} onClick={() => change(shifted(segments, place, -1))}>
            {segmentsCopy.earlier}
          </Button>
        )}
        {n < segments.length && (
          <Button label={segmentsCopy.laterOf(n)} onClick={() => change(shifted(segments, place, 1))}>
            {segmentsCopy.later}
          </Button>
        )}
        <Button label={segmentsCopy.dropOf(n)} onClick={() => change(segments.filter((one) => one.id !== id))}>
          {segmentsCopy.drop}
        </Button>
      </View>
    </View>
  )
}
