import type { routes } from '../contract/routes'
import { refusing, type UseCase } from '../platform/serve'
import type { RouteNeeds } from './needs'

const refuseSheet = refusing<typeof routes.sheet>()
const refuseCode = refusing<typeof routes.pointCode>()
/** Where a scanned checkpoint leads. */
const page = 'volunteer/point/index'

export const sheet =
  (needs: RouteNeeds): UseCase<typeof routes.sheet> =>
  async ({ routeId }, { communityId }) => {
    const route = await needs.routes(communityId).find(routeId)
    if (!route) throw refuseSheet('route-not-found')
    const points = route.points.filter(({ gone }) => !gone)
    return {
      name: route.name,
      points: points.map(({ id, name, hint, print, code }) => ({ id, name, hint, print, scene: code })),
    }
  }

export const pointCode =
  (needs: RouteNeeds): UseCase<typeof routes.pointCode> =>
  async ({ routeId, pointId }, { communityId }) => {
    const route = await needs.routes(communityId).find(routeId)
    if (!route) throw refuseCode('route-not-found')
    const point = route.points.find(({ id, gone }) => id === pointId && !gone)
    if (!point) throw refuseCode('point-not-found')
    const picture = await needs.codeFor(page, point.code)
    if (!picture) throw refuseCode('code-not-available')
    return { scene: point.code, png: picture.toString('base64') }
  }
