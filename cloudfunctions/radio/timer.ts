import { messageNeeds } from '../messages/message-needs'
import { wishStore } from '../messages/wish-store'
import { airingStore } from '../on-air/airing-store'
import { serveTimer } from '../platform/serve-timer'
import { functionWechat } from '../platform/wechat'
import { dueProgrammes, programmeStore } from './programme-store'
import { tellReminders } from './tell-reminders'

const needs = {
  ...messageNeeds(),
  wechat: functionWechat,
  programmes: programmeStore,
  wishes: wishStore,
  airings: airingStore,
  dueProgrammes,
}

export const main = serveTimer('radio.tellReminders', async () => {
  const tally = await tellReminders(needs)
  return tally ? `looks ${tally.looks}, sent ${tally.sent}, failed ${tally.failed}` : 'off'
})
