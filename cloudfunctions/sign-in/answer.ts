import type { signIn } from '../contract/sign-in'
import { auditLine } from '../members/audit-line'
import type { Resident } from '../platform/caller'
import { refusing, type UseCase } from '../platform/serve'
import { checkOf, idOf } from './code'
import type { SignInNeeds } from './needs'

const refuse = refusing<typeof signIn.answer>()
/** The tab asks every two seconds; a slow network may lose some of that. */
const collectMs = 60_000

export const look =
  (needs: SignInNeeds): UseCase<typeof signIn.look> =>
  async ({ code }, { communityId }) => {
    const secrets = needs.secrets()
    const found = await needs.signIns(communityId).find(idOf(secrets, code), needs.now())
    if (!found || found.personId) throw refuse('sign-in-not-found')
    const { browser, at, until } = found
    const community = await needs.communityName(communityId)
    return { check: checkOf(secrets, code), browser, community, since: at.toISOString(), until: until.toISOString() }
  }

/** The line that tells of it is written first, so that no browser is ever let in untold. */
export const answer =
  (needs: SignInNeeds): UseCase<typeof signIn.answer> =>
  async ({ code, allow }, caller) => {
    const { communityId, personId, platformId } = caller
    const id = idOf(needs.secrets(), code)
    const at = needs.now()
    const store = needs.signIns(communityId)
    const found = await store.find(id, at)
    if (!found) throw refuse('sign-in-not-found')
    if (found.personId) {
      if (found.personId === personId && found.allowed === allow) return {}
      throw refuse('sign-in-not-found')
    }
    const line = allow ? lineOf(id, at, caller, needs) : null
    if (line) await needs.audit(communityId).note(line)
    const until = new Date(at.getTime() + collectMs)
    const said = { personId, allowed: allow, until, ...(allow && { platformId }) }
    if (await store.answer(id, said, at)) return {}
    if (line) await needs.audit(communityId).drop(line._id)
    throw refuse('sign-in-not-found')
  }

function lineOf(turn: string, at: Date, { personId }: Resident, needs: SignInNeeds) {
  const by = { role: 'self', personId } as const
  return auditLine(needs.secrets(), { about: personId, at, what: 'browser-let-in', by, turn })
}
