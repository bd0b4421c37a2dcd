import type { Input, Output } from '@contract/index'
import type { Airing, Duty } from '@contract/on-air'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { create } from 'zustand'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { keptPersonal } from '@/cloud/kept-personal'
import { type Outbox, openOutbox } from '@/cloud/outbox'
import { Refused } from '@/cloud/refused'
import { useRequest } from '@/cloud/use-request'
import { onNetworkChange } from '@/device/network'
import { useSettings } from '@/settings/settings'

type Tap = Input<'onAir.air'>

/** What came of taps since the app was opened, by broadcast. */
const useOutcomes = create<{ noted: Record<string, Airing>; refused: Record<string, Refused> }>(() => ({
  ...{ noted: {}, refused: {} },
}))

const outboxes = new Map<string, Outbox<Tap>>()

/** Taps of one person in one community: written down at once and sent when they can be. */
function outboxOf(key: string): Outbox<Tap> {
  const known = outboxes.get(key)
  if (known) return known
  const outbox = openOutbox<Tap>({
    kept: keptPersonal,
    keptAs: `linli.draft.airings.${key}`,
    pieceOf: (written) => written.slice(0, 1),
    send: async (piece) => {
      for (const tap of piece) await send(tap)
    },
  })
  outboxes.set(key, outbox)
  return outbox
}

async function send(tap: Tap): Promise<void> {
  const { broadcastId } = tap.facts
  try {
    const airing = await call('onAir.air', tap)
    useOutcomes.setState(({ noted }) => ({ noted: { ...noted, [broadcastId]: airing } }))
  } catch (failure) {
    if (!(failure instanceof Refused)) throw failure
    useOutcomes.setState(({ refused }) => ({ refused: { ...refused, [broadcastId]: failure } }))
  }
}

/** A duty as this phone knows it, with what was tapped here and not yet sent. */
export interface DeskDuty extends Duty {
  waiting: boolean
  refused: Refused | null
}

/** The host's own broadcasts, kept on the phone; a tap without network is sent as soon as there is one. */
export function useDesk() {
  const person = usePerson()
  const communityId = useSettings((settings) => settings.communityId)
  const key = `${communityId}.${person}`
  const request = useRequest<Output<'onAir.desk'>>(`desk.${key}`, () => call('onAir.desk', {}))
  const outbox = useMemo(() => outboxOf(key), [key])
  const { written } = useSyncExternalStore(outbox.watch, outbox.state)
  const { noted, refused } = useOutcomes()
  useEffect(() => {
    void outbox.send()
    return onNetworkChange((online) => online && void outbox.send())
  }, [outbox])
  const duties = request.data?.duties.map((duty): DeskDuty => {
    const { broadcastId } = duty.facts
    const airing = noted[broadcastId] ?? duty.airing
    const waiting = written.some((tap) => tap.facts.broadcastId === broadcastId)
    return {
      ...{ ...duty, airing, waiting, refused: refused[broadcastId] ?? null },
      state: airing?.state ?? (duty.state === 'coming' && isOver(duty) ? 'unconfirmed' : duty.state),
    }
  })
  return {
    ...request,
    duties,
    note: (duty: Duty, told: Pick<Tap, 'state' | 'skipped' | 'reason'>) => {
      useOutcomes.setState(({ refused }) => {
        const { [duty.facts.broadcastId]: _, ...others } = refused
        return { refused: others }
      })
      outbox.write({ ...told, facts: duty.facts, pass: duty.pass, at: new Date(cloudNow()).toISOString() })
    },
  }
}

const isOver = ({ facts }: Duty): boolean => Date.parse(facts.endsAt) <= cloudNow()
