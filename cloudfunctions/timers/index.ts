import { messageNeeds } from '../messages/message-needs'
import { dueEvents } from '../messages/tellable-store'
import { serveTimer } from '../platform/serve-timer'
import { functionWechat } from '../platform/wechat'
import { tell } from './tell'

const needs = { ...messageNeeds(), wechat: functionWechat, dueEvents }

export const main = serveTimer('timers.tell', async () => {
  const tally = await tell(needs)
  return tally ? `events ${tally.events}, sent ${tally.sent}, failed ${tally.failed}` : 'off'
})
