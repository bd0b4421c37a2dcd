import type { radio } from '../contract/radio'
import { shanghaiDate } from '../dates/shanghai'
import { refusing, type UseCase } from '../platform/serve'
import type { Airtime } from './airtime'
import type { RadioNeeds } from './needs'
import { hostOf, type Programme, type StoredHost, speaksOn } from './stored-programme'
import { type Timetable, timetable } from './timetable'
import { isOver, isTheirs, swapped } from './turns'

const refuse = refusing<typeof radio.takeTurn>()
const refuseOffer = refusing<typeof radio.offerTurn>()
const tries = 3

interface Turn {
  programme: Programme
  table: Timetable
  me: StoredHost
  airtime: Airtime
}

/** Reads, decides and writes anew while others edit the same programme; null decides that nothing is to be written. */
async function turning(
  needs: RadioNeeds,
  { communityId, personId }: { communityId: string; personId: string },
  broadcastId: string,
  decide: (turn: Turn) => Programme | null,
): Promise<Record<string, never>> {
  const store = needs.programmes(communityId)
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const programme = await store.read()
    const table = timetable(programme)
    const me = hostOf(programme, personId, shanghaiDate(needs.now()))
    const airtime = table.find(broadcastId)
    if (!me || !airtime) throw refuse('broadcast-not-found')
    const after = decide({ programme, table, me, airtime })
    if (after === null || (await store.write(after))) return {}
  }
  throw refuse('changed-meanwhile')
}

/** Whether a host still speaks on the day of a broadcast, wherever it was moved. */
const speaksIn = (host: StoredHost, { startsAt }: Airtime): boolean => speaksOn(host, shanghaiDate(startsAt))

export const offerTurn =
  (needs: RadioNeeds): UseCase<typeof radio.offerTurn> =>
  ({ broadcastId, to, inReturn }, caller) =>
    turning(needs, caller, broadcastId, ({ programme, table, me, airtime }) => {
      if (!airtime.hosts.includes(me.id)) throw refuse('broadcast-not-found')
      const wanted = inReturn === null ? airtime : table.find(inReturn)
      if (!wanted || (inReturn !== null && !isTheirs(wanted, to ?? '', me.id))) throw refuse('broadcast-not-found')
      if (isOver(airtime, needs.now()) || isOver(wanted, needs.now())) throw refuse('broadcast-over')
      const asked = programme.hosts.find(({ id }) => id === to)
      const mayTake = asked && asked.person !== null && speaksIn(asked, airtime) && speaksIn(me, wanted)
      if (to !== null && (!mayTake || airtime.hosts.includes(to))) throw refuseOffer('host-not-found')
      const own = programme.turns.find((turn) => turn.broadcastId === broadcastId && turn.from === me.id)
      if (own && own.to === to && own.inReturn === inReturn) return null
      const others = programme.turns.filter((turn) => turn !== own)
      return { ...programme, turns: [...others, { broadcastId, from: me.id, to, inReturn }] }
    })

export const withdrawTurn =
  (needs: RadioNeeds): UseCase<typeof radio.withdrawTurn> =>
  ({ broadcastId }, caller) =>
    turning(needs, caller, broadcastId, ({ programme, me }) => {
      const turns = programme.turns.filter((turn) => turn.broadcastId !== broadcastId || turn.from !== me.id)
      return turns.length === programme.turns.length ? null : { ...programme, turns }
    })

export const takeTurn =
  (needs: RadioNeeds): UseCase<typeof radio.takeTurn> =>
  ({ broadcastId, inReturn }, caller) =>
    turning(needs, caller, broadcastId, ({ programme, table, me, airtime }) => {
      if (airtime.hosts.includes(me.id)) return null
      const turn = programme.turns.find(
        (open) =>
          open.broadcastId === broadcastId && open.inReturn === inReturn && (open.to === null || open.to === me.id),
      )
      if (!turn || !airtime.hosts.includes(turn.from)) throw refuse('turn-not-offered')
      if (isOver(airtime, needs.now())) throw refuse('broadcast-over')
      if (!speaksIn(me, airtime)) throw refuse('turn-not-offered')
      const given = swapped(programme, airtime, turn.from, me.id)
      return inReturn === null ? given : inExchange(given, table.find(inReturn), me, turn.from, needs.now())
    })

/** The other half of an exchange, which holds only while both halves do. */
function inExchange(given: Programme, wanted: Airtime | null, me: StoredHost, to: string, now: Date): Programme {
  const taker = given.hosts.find(({ id }) => id === to)
  if (!wanted || !taker || !isTheirs(wanted, me.id, to) || !speaksIn(taker, wanted)) throw refuse('turn-not-offered')
  if (isOver(wanted, now)) throw refuse('broadcast-over')
  return swapped(given, wanted, me.id, to)
}
