import type { Output } from '@contract/index'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { Refused } from '@/cloud/refused'
import { useRequest } from '@/cloud/use-request'
import { showToast } from '@/components/toast'
import { shiftsCopy } from '@/copy/shifts'
import { useAct } from '@/events/use-act'
import { useSettings } from '@/settings/settings'

export type ShiftShown = Output<'shifts.show'>

/** One shift with one's own place in it, and what one may do about it. */
export function useShift(shiftId: string) {
  const communityId = useSettings((settings) => settings.communityId)
  const person = usePerson()
  const request = useRequest(`shift.${communityId}.${person}.${shiftId}`, () => call('shifts.show', { shiftId }))
  const { busy, problem, run, clear } = useAct()
  const { data, put, refresh } = request

  const signUp = () =>
    run(async () => {
      if (!data) return
      const { terms, state } = data.shift
      const expects = state === 'open' ? 'place' : 'place-in-line'
      try {
        const place = await call('shifts.signUp', { shiftId, terms, expects })
        put({ ...data, place })
        showToast(place.state === 'seated' ? shiftsCopy.joined : shiftsCopy.waiting(place.waitingPlace))
      } catch (failure) {
        // The page is shown anew, so that the next tap agrees to what stands there now.
        if (failure instanceof Refused && failure.code === 'terms-changed') await refresh()
        throw failure
      }
    })
  const leave = (onDone: () => void) =>
    run(async () => {
      await call('shifts.leave', { shiftId })
      onDone()
      showToast(shiftsCopy.leaveDone)
      await refresh()
    })
  const ask = (words: string, onDone: () => void) =>
    run(async () => {
      await call('shifts.askToLeave', { shiftId, words })
      onDone()
      showToast(shiftsCopy.asked)
      await refresh()
    })
  return { ...request, busy, problem, clear, signUp, leave, ask }
}
