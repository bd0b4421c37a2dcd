import type { routes } from '../contract/routes'
import { refusing, type UseCase } from '../platform/serve'
import type { RouteNeeds } from './needs'
import { routeSaid, type StoredRoute } from './stored-route'

const refuse = refusing<typeof routes.reprint>()

/** The code is replaced on the route and then on every shift that carries it, those under way too. */
export const reprint =
  (needs: RouteNeeds): UseCase<typeof routes.reprint> =>
  async ({ routeId, pointId, print }, { communityId }) => {
    const store = needs.routes(communityId)
    const route =
      (await store.reprint(routeId, pointId, print, `p${needs.random()}`)) ??
      replaced(await store.find(routeId), pointId, print)
    await store.carry(route, needs.now())
    return routeSaid(route)
  }

/** A print that was replaced already, by the same wish or another's, is what was wished for. */
function replaced(route: StoredRoute | null, pointId: string, print: number): StoredRoute {
  if (!route) throw refuse('route-not-found')
  const point = route.points.find(({ id, gone }) => id === pointId && !gone)
  if (!point) throw refuse('point-not-found')
  if (point.print !== print + 1) throw refuse('changed-meanwhile')
  return route
}
