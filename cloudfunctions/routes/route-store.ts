import { command, documentsOf } from '../platform/documents'
import { copyOf, printOf, type RouteCopy, readRoute, type StoredRoute } from './stored-route'

export type RouteEdit = Pick<StoredRoute, 'name' | 'about' | 'order' | 'leastSeconds' | 'points'>

/** A community has some ten routes. */
const mostRoutes = 200

/** Routes of one community; every method is one database request. */
export interface RouteStore {
  /** All that new shifts may choose. */
  all(): Promise<StoredRoute[]>
  find(routeId: string): Promise<StoredRoute | null>
  /** False when a route of this id exists. */
  add(route: Omit<StoredRoute, 'communityId'>): Promise<boolean>
  edit(routeId: string, revision: number, edit: RouteEdit): Promise<StoredRoute | null>
  retire(routeId: string): Promise<boolean>
  /** Replaces one print of a point's code by the next. */
  reprint(routeId: string, pointId: string, print: number, code: string): Promise<StoredRoute | null>
  /** Which of these codes stand on some route of the community. */
  known(codes: readonly string[]): Promise<ReadonlySet<string>>
  /** Gives the route as it is now to every shift that has it and is not over. */
  carry(route: StoredRoute, now: Date): Promise<void>
}

export function routeStore(communityId: string): RouteStore {
  const routes = documentsOf('routes', communityId)
  return {
    all: async () => {
      const rows = await routes.find({ retired: false }, { order: [['_id', 'asc']], limit: mostRoutes })
      return rows.map(readRoute)
    },
    find: async (routeId) => {
      const row = await routes.one({ _id: routeId })
      return row === null ? null : readRoute(row)
    },
    add: (route) => routes.add(route),
    edit: async (routeId, revision, { points, ...fields }) => {
      const _ = command()
      const row = await routes.change(
        { _id: routeId, revision },
        { ...fields, points: _.set(points), revision: _.inc(1) },
      )
      return row === null ? null : readRoute(row)
    },
    retire: async (routeId) => (await routes.change({ _id: routeId }, { retired: true })) !== null,
    reprint: async (routeId, pointId, print, code) => {
      const _ = command()
      const row = await routes.change(
        { _id: routeId, points: _.elemMatch({ id: pointId, print, gone: false }) },
        {
          'points.$.code': code,
          'points.$.print': print + 1,
          'points.$.prints': _.push([printOf(code)]),
          revision: _.inc(1),
        },
      )
      return row === null ? null : readRoute(row)
    },
    known: async (codes) => {
      const rows = await routes.find({ 'points.code': command().in([...codes]) }, { order: [], limit: mostRoutes })
      return new Set(rows.map(readRoute).flatMap(({ points }) => points.map(({ code }) => code)))
    },
    carry: async (route, now) => {
      const _ = command()
      const behind = { routeId: route._id, endsAt: _.gt(now), 'route.revision': _.lt(route.revision) }
      await documentsOf('shifts', communityId).changeAll(behind, { route: _.set(copyOf(route)) })
    },
  }
}

/** What a new shift on this route carries; null when there is no such route, or it is retired. */
export async function routeCopyFor(communityId: string, routeId: string): Promise<RouteCopy | null> {
  const route = await routeStore(communityId).find(routeId)
  return route && !route.retired ? copyOf(route) : null
}
