import type { MessageNeeds } from '../messages/needs'
import { isDaytime, soonestByDay } from '../messages/schedule'
import { words } from '../messages/words'
import type { AiringStore } from '../on-air/airing-store'
import type { Wechat } from '../platform/wechat'
import { type Delivered, deliverAll } from '../timers/deliver-all'
import { type OpenNeeds, openDeliveries } from '../timers/open-deliveries'
import type { Airtime } from './airtime'
import { todayOf } from './present'
import type { DueProgramme } from './programme-store'
import type { Programme } from './stored-programme'
import { type Timetable, timetable } from './timetable'

/** What asking hosts takes from outside. */
export interface AskNeeds extends Pick<MessageNeeds, 'now' | 'consents' | 'messages'>, OpenNeeds {
  airings(communityId: string): Pick<AiringStore, 'between'>
}

const minute = 60_000
/** Time to tap by oneself. */
const grace = 10 * minute
/** Over a night; whoever has not answered by then is asked by the office. */
const stillAsked = 14 * 60 * minute
const daysAhead = 8

interface Over {
  airtime: Airtime
  /** Person ids of its hosts. */
  people: string[]
}

/** Broadcasts of yesterday to next week that have a host who could be asked. */
function hosted({ hosts }: Programme, table: Timetable, now: Date): Over[] {
  const persons = new Map(hosts.flatMap(({ id, person }) => (person === null ? [] : [[id, person] as const])))
  if (persons.size === 0) return []
  const today = todayOf(now)
  return table
    .between(today - 1, today + daysAhead)
    .filter(({ cancelled }) => !cancelled)
    .map((airtime) => ({ airtime, people: airtime.hosts.flatMap((id) => persons.get(id) ?? []) }))
    .filter(({ people }) => people.length > 0)
}

const isAsked = ({ airtime: { endsAt } }: Over, now: Date): boolean =>
  endsAt.getTime() + grace <= now.getTime() && now.getTime() < endsAt.getTime() + stillAsked

/** Asks each host who lets it, once, whether a broadcast was on, when it is over and nobody has said so. */
export async function askHosts(
  { communityId, programme }: DueProgramme,
  wechat: Wechat,
  deadline: Date,
  needs: AskNeeds,
): Promise<Delivered> {
  const now = needs.now()
  const over = isDaytime(now) ? hosted(programme, timetable(programme), now).filter((one) => isAsked(one, now)) : []
  if (over.length === 0) return { done: true, sent: 0, failed: 0 }
  const starts = over.map(({ airtime }) => airtime.startsAt.getTime())
  const [noted, ledgers, told] = await Promise.all([
    needs.airings(communityId).between(new Date(Math.min(...starts)), new Date(Math.max(...starts) + 1)),
    needs.consents(communityId).of([...new Set(over.flatMap(({ people }) => people))]),
    needs.messages(communityId).ofEvents(over.map(({ airtime }) => airtime.id)),
  ])
  const said = new Set(noted.map(({ broadcastId }) => broadcastId))
  const candidates = over
    .filter(({ airtime }) => !said.has(airtime.id))
    .flatMap(({ airtime, people }) => people.map((personId) => candidateOf(airtime, personId)))
  const open = await openDeliveries(candidates, { communityId, told, ledgers }, needs)
  return deliverAll(open, wechat, deadline, needs)
}

function candidateOf({ id, title, startsAt }: Airtime, personId: string) {
  const place = words.broadcast.place
  return {
    message: { eventId: id, personId, kind: 'airing' as const, revision: 'over' },
    letter: { page: 'studio/desk/index', title, time: startsAt, place, note: words.airing },
  }
}

/** When hosts want to be asked next: what ends next, or in the morning what ended at night. */
export function nextAsk(programme: Programme, table: Timetable, now: Date): Date[] {
  const coming = hosted(programme, table, now).filter(
    ({ airtime }) => airtime.endsAt.getTime() + stillAsked > now.getTime(),
  )
  return coming.flatMap((one) => {
    const asked = new Date(one.airtime.endsAt.getTime() + grace)
    if (asked > now) return [asked]
    return isDaytime(now) ? [] : [soonestByDay(now)]
  })
}
