import type { signIn } from '../contract/sign-in'
import { refusing, type UseCase } from '../platform/serve'
import { codeOf, idOf } from './code'
import type { SignInNeeds } from './needs'

const refuse = refusing<typeof signIn.collect>()
/** As long as the client itself tries again when an answer is lost. */
const againMs = 30_000
/** A working day; whatever is refreshed, the browser is signed out then. */
const sessionMs = 12 * 3_600_000

export const collect =
  (needs: SignInNeeds): UseCase<typeof signIn.collect> =>
  async ({ tab }, { communityId }) => {
    const secrets = needs.secrets()
    const id = idOf(secrets, codeOf(secrets, communityId, tab))
    const now = needs.now()
    const store = needs.signIns(communityId)
    const found = await store.find(id, now)
    if (!found) throw refuse('sign-in-not-found')
    if (found.allowed === undefined) return { state: 'waiting' }
    if (!found.allowed || !found.platformId || !needs.ticketFor) return { state: 'declined' }
    await store.take(id, new Date(now.getTime() + againMs))
    return { state: 'allowed', ticket: needs.ticketFor(found.platformId, new Date(now.getTime() + sessionMs)) }
  }
