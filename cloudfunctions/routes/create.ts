import type { routes } from '../contract/routes'
import { refusing, type UseCase } from '../platform/serve'
import type { RouteNeeds } from './needs'
import { pointsAfter, routeSaid, type StoredRoute } from './stored-route'

const refuse = refusing<typeof routes.edit>()

/** A point's id follows from what made it, so that a form sent twice makes it once. */
const chance = (needs: RouteNeeds, routeId: string, revision: number) => ({
  random: needs.random,
  pointId: (place: number) => needs.secrets().sign('route-point', `${routeId}|${revision}|${place}`, 16),
})

/** The route's id comes of the client's key, so that a form sent twice makes one route. */
export const create =
  (needs: RouteNeeds): UseCase<typeof routes.create> =>
  async ({ key, fields: { points, ...fields } }, { communityId }) => {
    const _id = needs.secrets().sign('route', `${communityId}|${key}`)
    const wished = points.map((point) => ({ ...point, id: null }))
    const added = pointsAfter([], wished, chance(needs, _id, 0))
    const route = { _id, ...fields, points: added, revision: 1, retired: false }
    const store = needs.routes(communityId)
    if (await store.add(route)) return routeSaid({ ...route, communityId })
    const made = await store.find(_id)
    if (!made) throw new Error('a route that exists was not found')
    return routeSaid(made)
  }

/** An edit holds for the revision it was made on. Shifts that carry the route get it in the same breath. */
export const edit =
  (needs: RouteNeeds): UseCase<typeof routes.edit> =>
  async ({ routeId, revision, fields: { points, ...fields } }, { communityId }) => {
    const store = needs.routes(communityId)
    const before = await store.find(routeId)
    if (!before) throw refuse('route-not-found')
    if (points.some(({ id }) => id !== null && !before.points.some((point) => point.id === id && !point.gone))) {
      throw refuse('point-not-found')
    }
    const after = pointsAfter(before.points, points, chance(needs, routeId, revision))
    const edited =
      (await store.edit(routeId, revision, { ...fields, points: after })) ?? sameEdit(before, revision, fields, points)
    if (!edited) throw refuse('changed-meanwhile')
    await store.carry(edited, needs.now())
    return routeSaid(edited)
  }

type Fields = Pick<StoredRoute, 'name' | 'about' | 'order' | 'leastSeconds'>
type Points = Parameters<typeof pointsAfter>[1]

/** The edit as it was made by the same wish sent before; null when another came in between. */
function sameEdit(found: StoredRoute, revision: number, fields: Fields, points: Points): StoredRoute | null {
  const said = routeSaid(found)
  const unnamed = ({ id: _id, ...point }: { id: string | null } & Record<string, unknown>) => point
  const seen = said.points.map(({ print: _, ...point }) => unnamed(point))
  const isSame =
    found.revision === revision + 1 &&
    JSON.stringify(seen) === JSON.stringify(points.map(unnamed)) &&
    Object.entries(fields).every(([field, value]) => Reflect.get(found, field) === value)
  return isSame ? found : null
}
