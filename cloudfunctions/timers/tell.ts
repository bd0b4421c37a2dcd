import { tellEvent } from './tell-event'
import type { Tally, TellNeeds } from './tell-needs'

/** Leaves a third of the function's minute for what is under way. */
const budgetMs = 40_000
const mostEvents = 20

/** One run of the timer: it may come twice, late or not at all, and only ever does what is still to be done. */
export async function tell(needs: TellNeeds): Promise<Tally | null> {
  const wechat = needs.wechat()
  if (!wechat || Object.keys(needs.templates()).length === 0) return null
  const deadline = new Date(needs.now().getTime() + budgetMs)
  const events = await needs.dueEvents(needs.now(), mostEvents)
  if (events.length > 0) await wechat.ready()
  const tally: Tally = { events: events.length, sent: 0, failed: 0 }
  let fault: unknown
  for (const event of events) {
    if (needs.now() >= deadline) break
    try {
      const { sent, failed } = await tellEvent(event, wechat, deadline, needs)
      tally.sent += sent
      tally.failed += failed
    } catch (error) {
      fault = error
    }
  }
  if (fault) throw fault
  return tally
}
