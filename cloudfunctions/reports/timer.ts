import { addressStore } from '../messages/address-store'
import { serveTimer } from '../platform/serve-timer'
import { reportNeeds } from './report-needs'
import { dueReports } from './report-store'
import { tend } from './tend'

const needs = {
  ...reportNeeds(),
  dueReports,
  openidOf: async (communityId: string, personId: string) =>
    (await addressStore(communityId).of([personId])).get(personId) ?? null,
}

export const main = serveTimer('reports.tend', async () => `reports ${await tend(needs)}`)
