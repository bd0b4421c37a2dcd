import * as z from 'zod'
import { ReportKind, reportKinds } from '../contract/report-kinds'
import { Position } from '../contract/routes'
import { command, documentsOf } from '../platform/documents'

const StoredRules = z.object({
  _id: z.string(),
  revision: z.number().int(),
  kinds: z.array(ReportKind.catch('other')),
  area: z.object({ centre: Position, metres: z.number() }).nullable(),
  grids: z.array(z.object({ id: z.string(), name: z.string(), buildings: z.array(z.string()) })),
  hours: z.array(z.object({ from: z.string(), to: z.string() })),
  /** `worker` is a person id. */
  assign: z.array(
    z.object({
      gridId: z.string().nullable(),
      kind: ReportKind.nullable().catch(null),
      worker: z.string(),
      name: z.string(),
    }),
  ),
})
export type Rules = Omit<z.infer<typeof StoredRules>, '_id'>

/** Before the office has decided anything. */
export const firstRules: Rules = {
  revision: 0,
  kinds: [...reportKinds],
  area: null,
  grids: [],
  hours: [
    { from: '08:30', to: '12:00' },
    { from: '14:30', to: '18:00' },
  ],
  assign: [],
}

const rulesId = 'rules'

/** What a community decided about reports; one request each. */
export interface RulesStore {
  find(): Promise<Rules>
  /** False when another edit came first. */
  write(revision: number, rules: Omit<Rules, 'revision'>): Promise<boolean>
}

export function rulesStore(communityId: string): RulesStore {
  const rules = documentsOf('report-rules', communityId)
  const _id = `${communityId}|${rulesId}`
  return {
    find: async () => {
      const row = await rules.one({ _id })
      if (row === null) return firstRules
      const { _id: _, ...found } = StoredRules.parse(row)
      return found
    },
    write: async (revision, written) => {
      if (revision === 0) return rules.add({ _id, ...written, revision: 1 })
      const _ = command()
      const { area, ...lists } = written
      const set = Object.fromEntries(Object.entries(lists).map(([field, list]) => [field, _.set(list)]))
      return (
        (await rules.change({ _id, revision }, { ...set, area: area && _.set(area), revision: revision + 1 })) !== null
      )
    },
  }
}

const keptMs = 60_000

/** Rules change a few times a year: an instance reads them once a minute at most. They grant no right. */
export function rememberedRules(now: () => Date): (communityId: string) => Promise<Rules> {
  const known = new Map<string, { rules: Rules; until: number }>()
  return async (communityId) => {
    const held = known.get(communityId)
    if (held && held.until > now().getTime()) return held.rules
    const rules = await rulesStore(communityId).find()
    known.set(communityId, { rules, until: now().getTime() + keptMs })
    return rules
  }
}
