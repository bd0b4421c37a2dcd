import type { signIn } from '../contract/sign-in'
import { refusing, type UseCase } from '../platform/serve'
import { checkOf, codeOf, idOf } from './code'
import type { SignInNeeds } from './needs'

const refuse = refusing<typeof signIn.begin>()
const lifeMs = 2 * 60_000

/** A secret that was used before, and is over or answered, gives no new code. */
export const begin =
  (needs: SignInNeeds): UseCase<typeof signIn.begin> =>
  async ({ tab, browser }, { communityId }) => {
    if (!needs.ticketFor) throw refuse('sign-in-not-available')
    const secrets = needs.secrets()
    const code = codeOf(secrets, communityId, tab)
    const at = needs.now()
    const fresh = { _id: idOf(secrets, code), browser, at, until: new Date(at.getTime() + lifeMs) }
    const store = needs.signIns(communityId)
    const held = (await store.open(fresh)) ? fresh : await store.find(fresh._id, at)
    if (!held || ('personId' in held && held.personId)) throw refuse('sign-in-not-found')
    return { code, check: checkOf(secrets, code), until: held.until.toISOString() }
  }
