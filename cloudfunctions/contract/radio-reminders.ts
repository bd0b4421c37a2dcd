import * as z from 'zod'
import { action } from './action'
import { MissedWhy } from './messages'
import { BroadcastId } from './radio'
import { Id, Instant } from './scalars'

/** How far the reminders of one broadcast went; counts only, because nobody needs to know who listens. */
export const ReminderRound = z.strictObject({
  broadcastId: BroadcastId,
  title: z.string(),
  startsAt: Instant,
  /** Who is still to be reminded. */
  waiting: z.number().int(),
  sent: z.number().int(),
  missed: z.array(z.strictObject({ why: MissedWhy, people: z.number().int() })),
})
export type ReminderRound = z.infer<typeof ReminderRound>

/** Reminders of single broadcasts: one tap on the phone is one consent, one wish and one message. */
export const radioReminders = {
  /** Records what a tap allowed, and the broadcast it was made at. Natural key: the id that the phone made for the tap. */
  remindMe: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ id: Id, broadcastId: BroadcastId }),
    output: z.strictObject({}),
    refusals: ['broadcast-not-found', 'broadcast-over', 'too-many-reminders'],
  }),
  /** Takes the wish back; the consent stays with WeChat. Natural key: the broadcast. */
  forgetReminder: action({
    who: 'resident',
    repeat: 'natural-key',
    from: 'anywhere',
    input: z.strictObject({ broadcastId: BroadcastId }),
    output: z.strictObject({}),
    refusals: [],
  }),
  /** What was told in the last two weeks and what is still to be told, latest broadcast first. */
  reminded: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ rounds: z.array(ReminderRound) }),
    refusals: [],
  }),
}
