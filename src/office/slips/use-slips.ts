import type { CareSlip, SlipState } from '@contract/care-slips'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { showToast } from '@/components/toast'
import { slipsCopy } from '@/copy/slips'
import { useAct } from '@/events/use-act'
import { usePages } from '@/events/use-pages'
import { useSettings } from '@/settings/settings'

export const states: readonly SlipState[] = ['pending', 'confirmed', 'ended']

/** Slips of the state that stands in the address, and what the office does with one of them. */
export function useSlips() {
  const { state: named } = useRouter().params
  const state = states.find((one) => one === named) ?? 'pending'
  const scope = `${useSettings((settings) => settings.communityId)}.${usePerson()}`
  const list = usePages<CareSlip>(`slips.${state}.${scope}`, async (after) => {
    const { slips, next } = await call('members.slips', { state, ...(after && { after }) })
    return { events: slips, next }
  })
  const [chosen, setChosen] = useState<CareSlip | null>(null)
  const { busy, problem, run } = useAct()
  const act = (work: () => Promise<string>) =>
    void run(async () => {
      const said = await work()
      setChosen(null)
      showToast(said)
      await list.refresh()
    })
  return {
    ...{ state, list, chosen, choose: setChosen, busy, problem },
    confirm: ({ ref }: CareSlip) =>
      act(async () => {
        await call('members.confirmSlip', { ref })
        return slipsCopy.confirmed
      }),
    end: ({ ref }: CareSlip) =>
      act(async () => {
        await call('members.endSlip', { ref })
        return slipsCopy.ended
      }),
    erase: ({ ref }: CareSlip) =>
      act(async () => {
        const wish = { ref, confirm: 'delete-everything-about-them' } as const
        while (!(await call('members.eraseSlip', wish)).done);
        return slipsCopy.erased
      }),
  }
}
