import * as z from 'zod'
import { command, deploymentDocuments } from '../platform/documents'
import { PackedEntry } from '../roster/packed-entry'

const Traces = z.object({
  _id: z.string(),
  communityId: z.string(),
  entries: z.array(PackedEntry.pick({ id: true })).default([]),
  keepers: z.array(z.object({ id: z.string() })).default([]),
  leftKeepers: z.array(z.object({ id: z.string() })).default([]),
  leaders: z.array(z.object({ id: z.string() })).default([]),
  claims: z.array(z.object({ id: z.string() })).default([]),
  followers: z.array(z.object({ id: z.string() })).default([]),
  responsible: z.array(z.object({ id: z.string() })).default([]),
  assignee: z.object({ id: z.string() }).nullish(),
  reporter: z.string().nullish(),
  assign: z.array(z.object({ worker: z.string() })).default([]),
  hosts: z.array(z.object({ person: z.string().nullable() })).default([]),
  takenBy: z.string().nullish(),
  volunteer: z.object({ guardian: z.object({ id: z.string().nullish() }).nullish() }).nullish(),
  helper: z.string().optional(),
  resident: z.string().optional(),
  about: z.string().optional(),
  personId: z.string().optional(),
})

/** Where people are named, and whether a document's own id is a person's. */
const places = {
  members: true,
  consents: true,
  events: false,
  care: false,
  audit: false,
  messages: false,
  photos: false,
  'sign-ins': false,
  certificates: false,
  shifts: false,
  teams: false,
  volunteerRecords: false,
  reports: false,
  assets: false,
  'report-rules': false,
  airings: false,
  programmes: false,
}
const named = [
  ...['communityId', 'entries.id', 'keepers.id', 'leftKeepers.id', 'leaders.id', 'claims.id', 'takenBy'],
  ...['helper', 'resident', 'about', 'personId', 'reporter'],
  ...['followers.id', 'responsible.id', 'assignee.id', 'assign.worker', 'hosts.person'],
  'volunteer.guardian.id',
]

/** Everyone who is named anywhere, some of them more than once. */
export async function* everyoneNamed(): AsyncIterable<{ communityId: string; personId: string }> {
  for (const [collection, ownId] of Object.entries(places)) {
    for await (const row of everyRow(collection, Object.fromEntries(named.map((field) => [field, true])))) {
      const { _id, communityId, entries, keepers, leftKeepers, leaders, claims, ...one } = Traces.parse(row)
      const listed = [
        ...entries,
        ...keepers,
        ...leftKeepers,
        ...leaders,
        ...claims,
        ...one.followers,
        ...one.responsible,
      ]
      const workers = one.assign.map(({ worker }) => worker)
      const hosts = one.hosts.map(({ person }) => person)
      const guardian = one.volunteer?.guardian?.id
      const ids = [...listed.map(({ id }) => id), one.assignee?.id, guardian, ...workers, ...hosts]
      const { helper, resident, about, personId, takenBy, reporter } = one
      for (const id of [...ids, helper, resident, about, personId, takenBy, reporter, ownId ? _id : undefined]) {
        if (id) yield { communityId, personId: id }
      }
    }
  }
}

const pageSize = 50

/** Every document of a collection, page by page, in every community. */
export async function* everyRow(collection: string, fields: Record<string, boolean>): AsyncIterable<unknown> {
  for (let after = ''; ; ) {
    const filter = { _id: command().gt(after) }
    const shape = Object.keys(fields).length > 0 ? { fields } : {}
    const rows = await deploymentDocuments(collection).find(filter, {
      order: [['_id', 'asc']],
      limit: pageSize,
      ...shape,
    })
    yield* rows
    const last = z.object({ _id: z.string() }).safeParse(rows.at(-1))
    if (!last.success || rows.length < pageSize) return
    after = last.data._id
  }
}
