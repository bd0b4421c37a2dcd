import { isDeepStrictEqual } from 'node:util'
import type { commentary } from '../contract/commentary'
import { refusing, type UseCase } from '../platform/serve'
import type { CommentaryNeeds } from './needs'

const refuse = refusing<typeof commentary.setRules>()

export const rules =
  (needs: CommentaryNeeds): UseCase<typeof commentary.rules> =>
  async (_, { communityId }) =>
    needs.rules(communityId).find()

export const setRules =
  (needs: CommentaryNeeds): UseCase<typeof commentary.setRules> =>
  async ({ revision, rules: written }, { communityId }) => {
    const store = needs.rules(communityId)
    if (await store.write(revision, written)) return { revision: revision + 1 }
    const found = await store.find()
    if (found.revision !== revision + 1 || !isDeepStrictEqual(found.rules, written)) throw refuse('changed-meanwhile')
    return { revision: found.revision }
  }
