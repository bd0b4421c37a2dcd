import type { OutsideSystem, reportsSystems } from '../contract/reports-systems'
import type { Secrets } from '../platform/secrets'
import { refusing, type UseCase } from '../platform/serve'
import { apiKeyOf } from './api-key'
import type { StoredSystem, SystemStore } from './system-store'

export interface SystemNeeds {
  now(): Date
  secrets(): Secrets
  systems(communityId: string): SystemStore
  publicUrl(): string
}

const refuseAdd = refusing<typeof reportsSystems.addSystem>()
const refuseRenew = refusing<typeof reportsSystems.renewSystem>()
const refuseRevoke = refusing<typeof reportsSystems.revokeSystem>()
/** A city has some dozens. */
const mostSystems = 50
/** Below this path lies the interface. */
export const basePath = '/open311/v2'

export const systems =
  (needs: SystemNeeds): UseCase<typeof reportsSystems.systems> =>
  async (_, { communityId }) => ({
    systems: (await needs.systems(communityId).all()).map(faceOf).sort((a, b) => (a.since < b.since ? -1 : 1)),
    address: `${needs.publicUrl()}${basePath}`,
  })

/** The id comes of the form's key, and the API key of the id: sent twice it is one system with one key. */
export const addSystem =
  (needs: SystemNeeds): UseCase<typeof reportsSystems.addSystem> =>
  async ({ key, name }, { communityId }) => {
    const store = needs.systems(communityId)
    const known = await store.all()
    const _id = needs.secrets().sign('outside-system', `${communityId}|${key}`)
    const made = known.find((system) => system._id === _id)
    if (made) return withKey(made, needs)
    if (known.length >= mostSystems) throw refuseAdd('too-many-systems')
    const fresh = { revoked: false, turn: 0, hour: 0, count: 0, lastUsedAt: null }
    const system = { _id, name, since: needs.now(), ...fresh }
    if (await store.add(system)) return withKey({ ...system, communityId }, needs)
    const found = await store.find(_id)
    if (!found) throw new Error('a system that exists was not found')
    return withKey(found, needs)
  }

export const renewSystem =
  (needs: SystemNeeds): UseCase<typeof reportsSystems.renewSystem> =>
  async ({ systemId, turn }, { communityId }) => {
    const store = needs.systems(communityId)
    const system = (await store.renew(systemId, turn)) ?? (await store.find(systemId))
    if (!system) throw refuseRenew('system-not-found')
    if (system.turn !== turn + 1 || system.revoked) throw refuseRenew('changed-meanwhile')
    return withKey(system, needs)
  }

export const revokeSystem =
  (needs: SystemNeeds): UseCase<typeof reportsSystems.revokeSystem> =>
  async ({ systemId }, { communityId }) => {
    const system = await needs.systems(communityId).revoke(systemId)
    if (!system) throw refuseRevoke('system-not-found')
    return { system: faceOf(system) }
  }

const withKey = (system: StoredSystem, needs: SystemNeeds) => {
  const { communityId, _id, turn } = system
  return { system: faceOf(system), apiKey: apiKeyOf(needs.secrets(), communityId, { systemId: _id, turn }) }
}

const faceOf = ({ _id, name, since, lastUsedAt, revoked, turn }: StoredSystem): OutsideSystem => ({
  ...{ id: _id, name, since: since.toISOString(), revoked, turn },
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
})
