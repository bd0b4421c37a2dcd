import * as z from 'zod'
import { command, documentsOf } from '../platform/documents'

const WithPhone = z.object({ _id: z.string(), phone: z.string().nullable().default(null) })
const WithName = z.object({ ref: z.string(), nickname: z.string().nullable().default(null) })

/** Ids that one query names; the reply stays far below the limit of documents. */
const atOnce = 200

/** How people are reached and called, by what names them elsewhere; one request for each 200 of them, none for nobody. */
export interface ContactStore {
  /** Phones that people left, by person id; in full, so for the server only. */
  phones(personIds: readonly string[]): Promise<Map<string, string>>
  /** Nicknames by ref. */
  nicknames(refs: readonly string[]): Promise<Map<string, string>>
}

export function contactStore(communityId: string): ContactStore {
  const members = documentsOf('members', communityId)
  const all = async (field: '_id' | 'ref', wanted: readonly string[], fields: Record<string, boolean>) => {
    const parts = Array.from({ length: Math.ceil(wanted.length / atOnce) }, (_, n) =>
      wanted.slice(n * atOnce, (n + 1) * atOnce),
    )
    const page = { order: [], limit: atOnce, fields }
    return (await Promise.all(parts.map((part) => members.find({ [field]: command().in(part) }, page)))).flat()
  }
  return {
    phones: async (personIds) => {
      const rows = (await all('_id', personIds, { phone: true })).map((row) => WithPhone.parse(row))
      return new Map(rows.flatMap(({ _id, phone }): [string, string][] => (phone ? [[_id, phone]] : [])))
    },
    nicknames: async (refs) => {
      const rows = (await all('ref', refs, { ref: true, nickname: true })).map((row) => WithName.parse(row))
      return new Map(rows.flatMap(({ ref, nickname }): [string, string][] => (nickname ? [[ref, nickname]] : [])))
    },
  }
}
