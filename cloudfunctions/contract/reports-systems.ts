import * as z from 'zod'
import { action } from './action'
import { Key } from './events-office'
import { Id, Instant, Line } from './scalars'

/** Another system of the city that may hand reports in over Open311. */
export const OutsideSystem = z.strictObject({
  id: Id,
  name: z.string(),
  since: Instant,
  /** When its key last handed something in. */
  lastUsedAt: Instant.nullable(),
  revoked: z.boolean(),
  /** Counts its keys: only the latest is good. */
  turn: z.number().int(),
})
export type OutsideSystem = z.infer<typeof OutsideSystem>

/** The key is said in this answer alone. */
const withKey = z.strictObject({ system: OutsideSystem, apiKey: z.string() })

export const reportsSystems = {
  systems: action({
    who: 'admin',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      systems: z.array(OutsideSystem),
      /** Where the interface is reached; begins with `/` where it is the page's own origin. */
      address: z.string(),
    }),
    refusals: [],
  }),
  /** Natural key: `key`. */
  addSystem: action({
    who: 'admin',
    repeat: 'natural-key',
    input: z.strictObject({ key: Key, name: Line(1, 30) }),
    output: withKey,
    refusals: ['too-many-systems'],
  }),
  /** The former key is void at once. Natural key: the turn that is replaced. */
  renewSystem: action({
    who: 'admin',
    repeat: 'natural-key',
    input: z.strictObject({ systemId: Id, turn: z.number().int().min(0) }),
    output: withKey,
    refusals: ['system-not-found', 'changed-meanwhile'],
  }),
  /** Its key is void at once; what it handed in stays. Natural key: the system. */
  revokeSystem: action({
    who: 'admin',
    repeat: 'natural-key',
    input: z.strictObject({ systemId: Id }),
    output: z.strictObject({ system: OutsideSystem }),
    refusals: ['system-not-found'],
  }),
}
