import { call } from '@/cloud/call'
import { Refused } from '@/cloud/refused'
import { showToast } from '@/components/toast'
import { explain, inOneLine } from '@/copy/failures'
import { callPhone } from '@/device/phone'
import type { Desk } from '../door-desk'

/** Dials someone on the list; the call stands in their log before the number is on this phone. */
export async function dial(desk: Desk, eventId: string, ticket: string): Promise<void> {
  try {
    const { phone } = await call('door.call', { eventId, ticket })
    await callPhone(phone)
  } catch (failure) {
    showToast(inOneLine(explain(failure)))
    // Out of duty the list leaves the phone at the first contact, and this was one.
    if (failure instanceof Refused && failure.code !== 'no-phone') void desk.refresh()
  }
}
