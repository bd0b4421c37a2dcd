import type { Tally, TellNeeds } from './tell-needs'
import { tellOne } from './tell-one'

/** Leaves a third of the function's minute for what is under way. */
const budgetMs = 40_000
/** Of each kind. */
const mostLooks = 20

/** One run of the timer: it may come twice, late or not at all, and only ever does what is still to be done. */
export async function tell(needs: TellNeeds): Promise<Tally | null> {
  const wechat = needs.wechat()
  if (!wechat || Object.keys(needs.templates()).length === 0) return null
  const deadline = new Date(needs.now().getTime() + budgetMs)
  const due = await needs.dueTellables(needs.now(), mostLooks)
  if (due.length > 0) await wechat.ready()
  const tally: Tally = { looks: due.length, sent: 0, failed: 0 }
  let fault: unknown
  for (const tellable of due) {
    if (needs.now() >= deadline) break
    try {
      const { sent, failed } = await tellOne(tellable, wechat, deadline, needs)
      tally.sent += sent
      tally.failed += failed
    } catch (error) {
      fault = error
    }
  }
  if (fault) throw fault
  return tally
}
