import { randomBytes } from 'node:crypto'
import { routes } from '../contract/routes'
import { codePicture } from '../platform/code-picture'
import { refusing, serve } from '../platform/serve'
import { functionSecrets } from '../platform/settings'
import { create, edit } from './create'
import type { RouteNeeds } from './needs'
import { reprint } from './reprint'
import { routeStore } from './route-store'
import { pointCode, sheet } from './sheet'
import { routeSaid } from './stored-route'

const needs: RouteNeeds = {
  now: () => new Date(),
  random: () => randomBytes(16).toString('base64url'),
  secrets: functionSecrets,
  routes: routeStore,
  codeFor: codePicture,
}

const refuse = refusing<typeof routes.retire>()

export const main = serve(routes, {
  list: async (_, { communityId }) => ({ routes: (await needs.routes(communityId).all()).map(routeSaid) }),
  create: create(needs),
  edit: edit(needs),
  retire: async ({ routeId }, { communityId }) => {
    if (!(await needs.routes(communityId).retire(routeId))) throw refuse('route-not-found')
    return {}
  },
  reprint: reprint(needs),
  sheet: sheet(needs),
  pointCode: pointCode(needs),
})
