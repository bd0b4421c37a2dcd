import { messageNeeds } from '../messages/message-needs'
import { dueTellables } from '../messages/tellable-store'
import { serveTimer } from '../platform/serve-timer'
import { functionWechat } from '../platform/wechat'
import { tell } from './tell'

const needs = { ...messageNeeds(), wechat: functionWechat, dueTellables }

export const main = serveTimer('timers.tell', async () => {
  const tally = await tell(needs)
  return tally ? `looks ${tally.looks}, sent ${tally.sent}, failed ${tally.failed}` : 'off'
})
