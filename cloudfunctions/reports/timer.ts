import { addressStore } from '../messages/address-store'
import { messageNeeds } from '../messages/message-needs'
import { serveTimer } from '../platform/serve-timer'
import { functionWechat } from '../platform/wechat'
import { officeOf, reportNeeds } from './report-needs'
import { dueReports, reportsToTell } from './report-store'
import { tellReports } from './tell'
import { tend } from './tend'

const needs = {
  ...messageNeeds(),
  ...reportNeeds(),
  dueReports,
  reportsToTell,
  wechat: functionWechat,
  openidOf: async (communityId: string, personId: string) =>
    (await addressStore(communityId).of([personId])).get(personId) ?? null,
  office: officeOf,
}

/** Whatever the clock meets, what is due to be told is told by the same run. */
export const main = serveTimer('reports.tend', async () => {
  const tended = await tend(needs).then(
    (looks) => ({ looks, fault: null }),
    (fault: unknown) => ({ looks: 0, fault }),
  )
  const told = await tellReports(needs)
  if (tended.fault) throw tended.fault
  return `reports ${tended.looks}, ${told ? `told of ${told.looks}, sent ${told.sent}, failed ${told.failed}` : 'telling off'}`
})
