import * as z from 'zod'
import { DutyKind, type TeamFields } from '../contract/teams'
import { command, documentsOf, type Filter } from '../platform/documents'

export const mostTeams = 50
export const mostLeaders = 10

const Leader = z.object({ id: z.string(), name: z.string(), since: z.date().default(new Date(0)) })
/** Person id, and what the volunteers call them. */
export type Leader = z.infer<typeof Leader>

const StoredTeam = z.object({
  _id: z.string(),
  name: z.string(),
  kind: DutyKind,
  about: z.string(),
  open: z.boolean(),
  leaders: z.array(Leader),
  /** As last counted; counted anew after each change. */
  members: z.number().int(),
  revision: z.number().int(),
})

export interface Team extends Omit<z.infer<typeof StoredTeam>, '_id'> {
  id: string
}

/** The teams of one community; the duty of its leaders is on the team. One request each. */
export interface TeamStore {
  all(): Promise<Team[]>
  find(teamId: string): Promise<Team | null>
  /** The team if that person leads it. */
  led(teamId: string, personId: string): Promise<Team | null>
  ledBy(personId: string): Promise<Team[]>
  add(teamId: string, fields: TeamFields, order: number): Promise<boolean>
  edit(teamId: string, revision: number, fields: TeamFields): Promise<Team | null>
  /** Null when there is no such team, they lead it already, or it has leaders enough. */
  addLeader(teamId: string, leader: Leader): Promise<Team | null>
  removeLeader(teamId: string, personId: string): Promise<Team | null>
  setMembers(teamId: string, members: number): Promise<void>
}

export function teamStore(communityId: string): TeamStore {
  const teams = documentsOf('teams', communityId)
  const one = async (filter: Filter) => readTeam(await teams.one(filter))
  const all = async (filter: Filter) =>
    (await teams.find(filter, { order: [['order', 'asc']], limit: mostTeams })).flatMap((row) => readTeam(row) ?? [])
  return {
    all: () => all({}),
    find: (teamId) => one({ _id: teamId }),
    led: (teamId, personId) => one({ _id: teamId, 'leaders.id': personId }),
    ledBy: (personId) => all({ 'leaders.id': personId }),
    add: (teamId, fields, order) => teams.add({ _id: teamId, ...fields, order, leaders: [], members: 0, revision: 1 }),
    edit: async (teamId, revision, fields) =>
      readTeam(await teams.change({ _id: teamId, revision }, { ...fields, revision: revision + 1 })),
    addLeader: async (teamId, leader) => {
      const _ = command()
      const room = { 'leaders.id': _.neq(leader.id), [`leaders.${mostLeaders - 1}`]: _.exists(false) }
      return readTeam(await teams.change({ _id: teamId, ...room }, { leaders: _.push([leader]) }))
    },
    removeLeader: async (teamId, personId) =>
      readTeam(
        await teams.change({ _id: teamId, 'leaders.id': personId }, { leaders: command().pull({ id: personId }) }),
      ),
    setMembers: async (teamId, members) => {
      await teams.change({ _id: teamId }, { members })
    },
  }
}

function readTeam(row: unknown): Team | null {
  if (row === null) return null
  const { _id, ...team } = StoredTeam.parse(row)
  return { id: _id, ...team }
}
