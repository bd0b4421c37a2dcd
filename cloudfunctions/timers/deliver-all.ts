import type { Wechat } from '../platform/wechat'
import { type Delivery, deliver, type Outcome } from './deliver'
import type { DeliverNeeds } from './tell-needs'

/** Messages under way at once: quick, and far below what WeChat allows. */
const atOnce = 4

export interface Delivered {
  /** Nothing is left for another run. */
  done: boolean
  sent: number
  failed: number
}

/** Sends what it can until the deadline, to be taken up again by the next run. */
export async function deliverAll(
  open: readonly Delivery[],
  wechat: Wechat,
  deadline: Date,
  needs: DeliverNeeds,
): Promise<Delivered> {
  const outcomes: Outcome[] = []
  const waiting = [...open]
  const work = async () => {
    for (let next = waiting.shift(); next && needs.now() < deadline; next = waiting.shift()) {
      outcomes.push(await deliver(next, wechat, needs))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length
  const done = outcomes.length === open.length && !outcomes.includes('again')
  return { done, sent: count('sent'), failed: count('failed') }
}
