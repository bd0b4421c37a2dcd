import * as z from 'zod'
import { Id, Line } from './scalars'

/** A question the organiser asks at sign-up. */
export const Question = z.strictObject({
  id: Id,
  label: Line(1, 40),
  required: z.boolean(),
  kind: z.enum(['text', 'choice', 'yes-no']),
  /** Only for `choice`. */
  choices: z.array(Line(1, 20)).max(8).default([]),
})
export type Question = z.infer<typeof Question>

export const Answer = z.strictObject({ questionId: Id, value: z.union([Line(0, 80), z.boolean()]) })
export type Answer = z.infer<typeof Answer>

/** Who a sign-up is open to; anything but `everyone` costs one read of the member's own document. */
export const Audience = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({ kind: z.literal('volunteers') }),
  z.strictObject({ kind: z.literal('buildings'), buildings: z.array(Line(1, 20)).min(1).max(20) }),
])
export type Audience = z.infer<typeof Audience>

/**
 * What a person agrees to when signing up. The client sends back the terms it showed; the conditional update checks
 * that they are still the event's own, so answers are validated without reading the event first.
 */
export const Terms = z.strictObject({
  audience: Audience,
  maxCompanions: z.number().int().min(0).max(4),
  questions: z.array(Question).max(5),
  /** Ten minutes after the start, seats of those who have not come are offered to who waits; absent in older terms. */
  lateSeats: z.boolean().optional(),
})
export type Terms = z.infer<typeof Terms>
