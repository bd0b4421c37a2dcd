import type { radio } from '../contract/radio'
import { shanghaiDate } from '../dates/shanghai'
import { refusing, type UseCase } from '../platform/serve'
import type { Airtime } from './airtime'
import type { RadioNeeds } from './needs'
import { hostOf, type Programme, type StoredHost, speaksOn } from './stored-programme'
import { timetable } from './timetable'
import { swapped } from './turns'

const refuse = refusing<typeof radio.takeTurn>()
const refuseOffer = refusing<typeof radio.offerTurn>()
const tries = 3

interface Turn {
  programme: Programme
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
    const me = hostOf(programme, personId, shanghaiDate(needs.now()))
    const airtime = timetable(programme).find(broadcastId)
    if (!me || !airtime) throw refuse('broadcast-not-found')
    const after = decide({ programme, me, airtime })
    if (after === null || (await store.write(after))) return {}
  }
  throw refuse('changed-meanwhile')
}

export const offerTurn =
  (needs: RadioNeeds): UseCase<typeof radio.offerTurn> =>
  ({ broadcastId, to }, caller) =>
    turning(needs, caller, broadcastId, ({ programme, me, airtime }) => {
      if (!airtime.hosts.includes(me.id)) throw refuse('broadcast-not-found')
      if (airtime.cancelled || airtime.startsAt <= needs.now()) throw refuse('broadcast-over')
      const asked = programme.hosts.find(({ id }) => id === to)
      const mayTake = asked && asked.id !== me.id && asked.person !== null && speaksOn(asked, airtime.date)
      if (to !== null && !mayTake) throw refuseOffer('host-not-found')
      const own = programme.turns.find((turn) => turn.broadcastId === broadcastId && turn.from === me.id)
      if (own && own.to === to) return null
      const others = programme.turns.filter((turn) => turn !== own)
      return { ...programme, turns: [...others, { broadcastId, from: me.id, to }] }
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
  ({ broadcastId }, caller) =>
    turning(needs, caller, broadcastId, ({ programme, me, airtime }) => {
      if (airtime.hosts.includes(me.id)) return null
      const turn = programme.turns.find(
        (open) => open.broadcastId === broadcastId && (open.to === null || open.to === me.id),
      )
      if (!turn || !airtime.hosts.includes(turn.from)) throw refuse('turn-not-offered')
      if (airtime.cancelled || airtime.startsAt <= needs.now()) throw refuse('broadcast-over')
      if (!speaksOn(me, airtime.date)) throw refuse('turn-not-offered')
      return swapped(programme, airtime, turn.from, me.id)
    })
