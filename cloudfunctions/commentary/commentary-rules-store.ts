import * as z from 'zod'
import { CommentaryRules } from '../contract/commentary'
import { command, documentsOf } from '../platform/documents'
import { firstRules } from './choose'

const StoredRules = CommentaryRules.extend({ _id: z.string(), communityId: z.string(), revision: z.number().int() })

export interface CommentaryRulesStore {
  find(): Promise<{ rules: CommentaryRules; revision: number }>
  /** False when another edit came first. */
  write(revision: number, rules: CommentaryRules): Promise<boolean>
}

/** By what a community chooses what is spoken of; one request each. */
export function commentaryRulesStore(communityId: string): CommentaryRulesStore {
  const documents = documentsOf('commentary-rules', communityId)
  const _id = `${communityId}|commentary`
  return {
    find: async () => {
      const row = await documents.one({ _id })
      if (row === null) return { rules: firstRules, revision: 0 }
      const { _id: _, communityId: __, revision, ...rules } = StoredRules.parse(row)
      return { rules, revision }
    },
    write: async (revision, { weights, ...rules }) => {
      if (revision === 0) return documents.add({ _id, ...rules, weights, revision: 1 })
      const update = { ...rules, weights: command().set(weights), revision: revision + 1 }
      return documents.changeUnseen({ _id, revision }, update)
    },
  }
}
