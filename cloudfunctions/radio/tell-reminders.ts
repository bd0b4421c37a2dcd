import { type MessageName, type MessageStore, nameOf, type StoredMessage } from '../messages/message-store'
import type { MessageNeeds } from '../messages/needs'
import type { Wish, WishStore } from '../messages/wish-store'
import type { Wechat } from '../platform/wechat'
import { deliverAll } from '../timers/deliver-all'
import { openDeliveries } from '../timers/open-deliveries'
import { tellAll } from '../timers/tell-all'
import type { Tally } from '../timers/tell-needs'
import { type AskNeeds, askHosts, nextAsk } from './ask-hosts'
import { todayOf } from './present'
import type { DueProgramme, ProgrammeStore } from './programme-store'
import { nextLook, type Standing, standingOf } from './reminder'
import { timetable } from './timetable'

/** What a run that reminds of broadcasts takes from outside. */
export interface RemindersNeeds extends AskNeeds, Pick<MessageNeeds, 'templates'> {
  wechat(): Wechat | null
  programmes(communityId: string): Pick<ProgrammeStore, 'lookedAt'>
  wishes(communityId: string): Pick<WishStore, 'all' | 'settle'>
  dueProgrammes(now: Date, limit: number): Promise<DueProgramme[]>
}

interface DueWish {
  personId: string
  left: number
  wish: Wish
  standing: Standing
}

const mostLooks = 30
/** A run is over long before that: what it left claimed then is not known to have been sent. */
const longestRun = 5 * 60_000

/** One run of the timer: each wish is good for one message, whatever becomes of its broadcast. */
export const tellReminders = (needs: RemindersNeeds): Promise<Tally | null> =>
  tellAll(
    {
      due: () => needs.dueProgrammes(needs.now(), mostLooks),
      tellOne: (due, wechat, deadline) => tellOf(due, wechat, deadline, needs),
      budgetMs: 40_000,
    },
    needs,
  )

async function tellOf(found: DueProgramme, wechat: Wechat, deadline: Date, needs: RemindersNeeds) {
  const { communityId, programme } = found
  const now = needs.now()
  const table = timetable(programme)
  const wishers = await needs.wishes(communityId).all()
  const all = wishers.flatMap(({ personId, left, wishes }): DueWish[] =>
    wishes.map((wish) => ({ personId, left, wish, standing: standingOf(wish, table, now) })),
  )
  const due = all.filter(({ standing }) => standing.state !== 'wait')
  const candidates = due.flatMap(({ personId, wish, standing }) =>
    standing.state === 'tell' ? [{ message: messageOf(personId, wish), letter: standing.letter }] : [],
  )
  const told = await messagesOf(due, needs.messages(communityId))
  const ledgers = new Map(wishers.map(({ personId, left }) => [personId, { left: { broadcast: left } }]))
  const open = await openDeliveries(candidates, { communityId, told, ledgers }, needs)
  const delivered = await deliverAll(open, wechat, deadline, needs)
  const asked = await askHosts(found, wechat, deadline, needs)
  if (delivered.done && asked.done) {
    const restless = await settle(due, communityId, needs)
    const waits = all.flatMap(({ standing }) => (standing.state === 'wait' ? [standing.until] : []))
    const looks = restless ? [now] : [nextLook(table, todayOf(now), now), ...waits, ...nextAsk(programme, table, now)]
    await needs.programmes(communityId).lookedAt(found, new Date(Math.min(...looks.map(Number))))
  }
  return { sent: delivered.sent + asked.sent, failed: delivered.failed + asked.failed }
}

const messageOf = (personId: string, { id, tap }: Wish): MessageName => ({
  ...{ eventId: id, personId, kind: 'broadcast', revision: tap },
})

async function messagesOf(due: readonly DueWish[], messages: Pick<MessageStore, 'ofEvent'>) {
  const found = new Map<string, StoredMessage>()
  for (const id of new Set(due.map(({ wish }) => wish.id))) {
    for (const [name, message] of await messages.ofEvent(id)) found.set(name, message)
  }
  return found
}

/** Takes wishes that are dealt with out of the ledgers, and notes whom nothing reached; true when some are still under way. */
async function settle(due: readonly DueWish[], communityId: string, needs: RemindersNeeds): Promise<boolean> {
  const messages = needs.messages(communityId)
  const told = due.length > 0 ? await messagesOf(due, messages) : new Map<string, StoredMessage>()
  const groups = new Map<string, { id: string; wasTold: boolean; people: string[] }>()
  let restless = false
  for (const one of due) {
    const message = told.get(nameOf(messageOf(one.personId, one.wish)))
    if (message && isUnderWay(message, one.standing, needs.now())) restless = true
    else {
      if (!message) await noteMissed(one, messages, needs.now())
      const wasTold = message?.state === 'sent'
      const group = groups.get(`${one.wish.id} ${wasTold}`) ?? { id: one.wish.id, wasTold, people: [] }
      group.people.push(one.personId)
      groups.set(`${one.wish.id} ${wasTold}`, group)
    }
  }
  for (const { id, wasTold, people } of groups.values()) await needs.wishes(communityId).settle(id, people, wasTold)
  return restless
}

function isUnderWay({ state, at }: StoredMessage, standing: Standing, now: Date): boolean {
  if (state === 'again') return standing.state === 'tell'
  return state === 'claimed' && now.getTime() - at.getTime() <= longestRun
}

async function noteMissed({ personId, wish, standing }: DueWish, messages: MessageStore, now: Date): Promise<void> {
  const message = messageOf(personId, wish)
  if (!(await messages.claim(message, now))) return
  await messages.settle(message, 'failed', standing.state === 'late' ? 'not-told' : 'no-consent')
}
