import type { Templates } from '../messages/templates'
import type { Wechat } from '../platform/wechat'
import type { Delivered } from './deliver-all'
import type { Tally } from './tell-needs'

export interface TellAllNeeds {
  now(): Date
  wechat(): Wechat | null
  templates(): Templates
}

/** What a run tells of, and how long it may take. */
export interface Round<T> {
  due(): Promise<T[]>
  /** Does what is still to be done of one, until the deadline. */
  tellOne(one: T, wechat: Wechat, deadline: Date): Promise<Pick<Delivered, 'sent' | 'failed'>>
  /** Leaves enough of the function's minute for what is under way. */
  budgetMs: number
}

/** One run of a timer: it may come twice, late or not at all. One that fails hinders no other. Null where nothing is sent. */
export async function tellAll<T>({ due, tellOne, budgetMs }: Round<T>, needs: TellAllNeeds): Promise<Tally | null> {
  const wechat = needs.wechat()
  if (!wechat || Object.keys(needs.templates()).length === 0) return null
  const deadline = new Date(needs.now().getTime() + budgetMs)
  const found = await due()
  if (found.length > 0) await wechat.ready()
  const tally: Tally = { looks: found.length, sent: 0, failed: 0 }
  let fault: unknown
  for (const one of found) {
    if (needs.now() >= deadline) break
    try {
      const { sent, failed } = await tellOne(one, wechat, deadline)
      tally.sent += sent
      tally.failed += failed
    } catch (error) {
      fault = error
    }
  }
  if (fault) throw fault
  return tally
}
