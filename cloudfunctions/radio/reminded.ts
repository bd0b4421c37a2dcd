import type { MissedWhy } from '../contract/messages'
import type { ReminderRound, radioReminders } from '../contract/radio-reminders'
import type { StoredMessage } from '../messages/message-store'
import type { WishStore } from '../messages/wish-store'
import type { UseCase } from '../platform/serve'
import type { RadioNeeds } from './needs'
import { type Timetable, timetable } from './timetable'

/** What the list of reminders takes from outside. */
export interface RemindedNeeds extends Pick<RadioNeeds, 'now' | 'programmes'> {
  wishes(communityId: string): Pick<WishStore, 'all'>
  messagesOfKind(communityId: string, kind: 'broadcast', since: Date, limit: number): Promise<StoredMessage[]>
}

const shownMs = 14 * 86_400_000
const mostMessages = 1000
/** A run of the timer is over long before that. */
const longestRun = 5 * 60_000

/** Whom reminders reached and whom not, in numbers. */
export const reminded =
  (needs: RemindedNeeds): UseCase<typeof radioReminders.reminded> =>
  async (_, { communityId }) => {
    const now = needs.now()
    const [programme, wishers, messages] = await Promise.all([
      needs.programmes(communityId).read(),
      needs.wishes(communityId).all(),
      needs.messagesOfKind(communityId, 'broadcast', new Date(now.getTime() - shownMs), mostMessages),
    ])
    const rounds = new Map<string, Tally>()
    const roundOf = (id: string, known?: { title: string; startsAt: Date }): Tally => {
      const found = rounds.get(id) ?? { waiting: 0, sent: 0, missed: new Map(), known }
      rounds.set(id, { ...found, known: found.known ?? known })
      return rounds.get(id) ?? found
    }
    const named = new Set(messages.map(({ eventId, personId, revision }) => [eventId, personId, revision].join('|')))
    for (const { personId, wishes } of wishers) {
      for (const wish of wishes) {
        const round = roundOf(wish.id, wish)
        if (!named.has([wish.id, personId, wish.tap].join('|'))) round.waiting += 1
      }
    }
    for (const message of messages) {
      const round = roundOf(message.eventId)
      const outcome = outcomeOf(message, now)
      if (outcome === 'sent') round.sent += 1
      else if (outcome === 'waiting') round.waiting += 1
      else round.missed.set(outcome, (round.missed.get(outcome) ?? 0) + 1)
    }
    const table = timetable(programme)
    const shown = [...rounds].map(([id, round]) => presented(id, round, table))
    return { rounds: shown.sort((a, b) => b.startsAt.localeCompare(a.startsAt)) }
  }

interface Tally {
  waiting: number
  sent: number
  missed: Map<MissedWhy, number>
  known: { title: string; startsAt: Date } | undefined
}

function outcomeOf({ state, why, at }: StoredMessage, now: Date): 'sent' | 'waiting' | MissedWhy {
  if (state === 'sent') return 'sent'
  if (state === 'failed') return why ?? 'unknown'
  if (now.getTime() - at.getTime() <= longestRun) return 'waiting'
  return state === 'again' ? 'busy' : 'unknown'
}

/** A broadcast that the programme has no more is called by what was wished, or by its day. */
function presented(broadcastId: string, { waiting, sent, missed, known }: Tally, table: Timetable): ReminderRound {
  const [, date = ''] = broadcastId.split('@')
  const airtime = table.find(broadcastId) ?? known
  return {
    ...{ broadcastId, waiting, sent },
    title: airtime?.title ?? '',
    startsAt: (airtime?.startsAt ?? new Date(`${date}T12:00:00+08:00`)).toISOString(),
    missed: [...missed].map(([why, people]) => ({ why, people })),
  }
}
