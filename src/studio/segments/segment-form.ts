import type { Segment, SegmentKind } from '@contract/radio'
import { randomKey } from '../../cloud/random-key'

/** A part of a broadcast, as it is typed. */
export interface SegmentForm {
  id: string
  kind: SegmentKind
  title: string
  minutes: string
}

const longest = 240

export const newSegment = (): SegmentForm => ({ id: randomKey(), kind: 'own', title: '', minutes: '10' })

export const segmentForms = (segments: readonly Segment[]): SegmentForm[] =>
  segments.map((segment) => ({ ...segment, minutes: String(segment.minutes) }))

/** The parts that a form asks for; null while one has no name or no length. */
export function readSegments(forms: readonly SegmentForm[]): Segment[] | null {
  const segments = forms.map(({ title, minutes, ...rest }) => ({
    ...rest,
    title: title.trim(),
    minutes: lengthOf(minutes),
  }))
  return segments.every(({ title, minutes }) => title && minutes > 0) ? segments : null
}

/** What the parts come to so far, in minutes. */
export const minutesOf = (forms: readonly Pick<SegmentForm, 'minutes'>[]): number =>
  forms.reduce((sum, { minutes }) => sum + lengthOf(minutes), 0)

/** Whole minutes; 0 for what is no length. */
export function lengthOf(typed: string, most = longest): number {
  const minutes = Number(typed)
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= most ? minutes : 0
}

/** The list with one of them so many places later, or earlier where it is below zero. */
export function shifted<Item>(items: readonly Item[], place: number, by: number): Item[] {
  const rest = items.filter((_, n) => n !== place)
  const item = items.slice(place, place + 1)
  const to = Math.min(rest.length, Math.max(0, place + by))
  return [...rest.slice(0, to), ...item, ...rest.slice(to)]
}
