import * as z from 'zod'
import { type Role, roles } from '../contract/action'
import { command, documentsOf } from '../platform/documents'
import { StoredLine } from './audit-store'

/** A code that a person is showing, or showed last. */
const Showing = z.object({
  /** Keyed hash of purpose and code: whoever reads the database cannot show it. */
  hash: z.string(),
  until: z.date(),
  /** Mark of the one helper who used it; null while nobody has. */
  usedBy: z.string().nullable(),
})
export type Showing = z.infer<typeof Showing>

const StoredMember = z.object({
  _id: z.string(),
  communityId: z.string(),
  /** The platform's own identifier; never leaves this document. */
  platformId: z.string().optional(),
  /** How others may name the person; missing in older documents. */
  ref: z.string().nullable().default(null),
  /** When the document was made; missing in older documents. */
  since: z.date().nullable().default(null),
  roles: z.array(z.enum(roles)).default([]),
  nickname: z.string().nullable().default(null),
  building: z.string().nullable().default(null),
  /** Buildings whose head the person is, for as long as they hold that role. */
  headOf: z.array(z.string()).default([]),
  phone: z.string().nullable().default(null),
  /** Nickname and building have not passed WeChat's check yet. */
  unchecked: z.boolean().default(false),
  /** File id of the person's picture. */
  avatar: z.string().nullable().default(null),
  showing: Showing.nullable().default(null),
  /** Counts changes of roles. */
  roleTurn: z.number().int().default(0),
  /** The last change of roles until its line is in the audit log. */
  pending: StoredLine.nullable().default(null),
  /** Teams that the person as a volunteer is in, and asks to join since then; the rest of that record is for volunteers/. */
  volunteer: z
    .object({
      teams: z.array(z.string()),
      wishes: z.array(z.string()).default([]),
      declined: z.array(z.object({ teamId: z.string() })).default([]),
      appliedAt: z.date().optional(),
    })
    .nullable()
    .default(null),
  /** Counts the calendar feeds opened so far; a closed feed's address never comes back. */
  feedTurn: z.number().int().default(0),
  /** Hash of the open feed's secret; null when none is open. */
  feedHash: z.string().nullable().default(null),
})
export type Member = z.infer<typeof StoredMember>

/** What a document of a person starts with. */
export interface NewMember {
  personId: string
  platformId: string
  ref: string
  since: Date
}
export type MemberFields = Partial<
  Pick<Member, 'nickname' | 'building' | 'phone' | 'unchecked' | 'avatar' | 'showing' | 'feedTurn' | 'feedHash'>
>

/** What a community keeps of a person; someone who never set anything has no document. One request each. */
export interface MemberStore {
  find(personId: string): Promise<Member | null>
  byRef(ref: string): Promise<Member | null>
  /** The person who shows the code with that hash now. */
  byCode(hash: string, now: Date): Promise<Member | null>
  /** False when a document of that person exists. */
  add(member: NewMember, fields: MemberFields): Promise<boolean>
  /** False when there is no document of that person. */
  write(personId: string, ref: string, fields: MemberFields): Promise<boolean>
  /** Shows another code than before; false when it is the same, or there is no document. */
  show(personId: string, ref: string, showing: Showing): Promise<boolean>
  /** Takes a code for one helper, known by a mark; null when it is unknown, over, another's, or their own. */
  useCode(hash: string, helper: string, mark: string, now: Date): Promise<Member | null>
  /** Those who hold the role, in an order of their ids after that of `after`. */
  holders(role: Role, after: string | null, limit: number): Promise<Member[]>
  /** Sets roles if they are as they were read; the audit line waits in the same document until it is written. */
  setRoles(
    member: Member,
    held: Pick<Member, 'roles' | 'headOf'>,
    ref: string,
    pending: StoredLine,
  ): Promise<Member | null>
  /** The pending line is in the audit log. */
  settle(personId: string, lineId: string): Promise<void>
  /** Opens the feed of that turn if none is open and the turn is still the one that was read. */
  openFeed(personId: string, turn: number, feedHash: string): Promise<boolean>
  closeFeed(personId: string): Promise<void>
}

export function memberStore(communityId: string): MemberStore {
  const members = documentsOf('members', communityId)
  const one = async (filter: Record<string, unknown>) => readMember(await members.one(filter))
  return {
    find: (personId) => one({ _id: personId }),
    byRef: (ref) => one({ ref }),
    byCode: (hash, now) => one({ 'showing.hash': hash, 'showing.until': command().gt(now) }),
    add: ({ personId, ...member }, fields) =>
      members.add({ _id: personId, roles: [], building: null, feedHash: null, ...member, ...fields }),
    write: async (personId, ref, fields) => (await members.change({ _id: personId }, { ...fields, ref })) !== null,
    show: async (personId, ref, showing) => {
      const _ = command()
      const others = { _id: personId, 'showing.hash': _.neq(showing.hash) }
      return (await members.change(others, { showing: _.set(showing), ref })) !== null
    },
    useCode: async (hash, helper, mark, now) => {
      const _ = command()
      const valid = { 'showing.hash': hash, 'showing.until': _.gt(now), 'showing.usedBy': _.in([null, mark]) }
      return readMember(await members.change({ ...valid, _id: _.neq(helper) }, { 'showing.usedBy': mark }))
    },
    ...roleChanges(members),
    openFeed: async (personId, turn, feedHash) => {
      // A document written for roles alone has no turn yet, and null finds what is missing.
      const turns = turn === 0 ? command().in([0, null]) : turn
      return (
        (await members.change({ _id: personId, feedTurn: turns, feedHash: null }, { feedHash, feedTurn: turn })) !==
        null
      )
    },
    closeFeed: async (personId) => {
      const _ = command()
      await members.change({ _id: personId, feedHash: _.neq(null) }, { feedHash: null, feedTurn: _.inc(1) })
    },
  }
}

function roleChanges(members: ReturnType<typeof documentsOf>): Pick<MemberStore, 'holders' | 'setRoles' | 'settle'> {
  return {
    holders: async (role, after, limit) => {
      const beyond = after === null ? {} : { _id: command().gt(after) }
      const rows = await members.find({ roles: role, ...beyond }, { order: [['_id', 'asc']], limit })
      return rows.map((row) => StoredMember.parse(row))
    },
    setRoles: async (member, held, ref, pending) => {
      const _ = command()
      const turn = member.roleTurn === 0 ? _.in([0, null]) : member.roleTurn
      const row = await members.change(
        { _id: member._id, roleTurn: turn, pending: null },
        {
          roles: _.set(held.roles),
          headOf: _.set(held.headOf),
          ...{ roleTurn: member.roleTurn + 1, ref, pending: _.set(pending) },
        },
      )
      return readMember(row)
    },
    settle: async (personId, lineId) => {
      await members.change({ _id: personId, 'pending._id': lineId }, { pending: null })
    },
  }
}

export const readMember = (row: unknown): Member | null => (row === null ? null : StoredMember.parse(row))
