import type { service } from '../contract/service'
import { auditLine, lookLine } from '../members/audit-line'
import { everyVolunteer } from '../members/audit-store'
import { refusing, type UseCase } from '../platform/serve'
import type { Issued } from './certificate-store'
import { certificateSaid, issue } from './certify'
import type { ServiceNeeds } from './needs'

const refuse = refusing<typeof service.withdraw>()
const printed = /^\d{4}(-[2-9A-Y]{4}){3}$/

export const issued =
  (needs: ServiceNeeds): UseCase<typeof service.issued> =>
  async ({ words, state, after, limit }, { communityId, personId }) => {
    const look = { about: everyVolunteer, at: needs.now(), what: 'certificates-seen' } as const
    await needs.audit(communityId).note(lookLine(needs.secrets(), look, personId))
    const which = { ...named(words), ...(state === undefined ? {} : { state }) }
    const found = await needs.certificates(communityId).issued(which, limit + 1, after)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    return {
      certificates: page.map((one) => certificateSaid(one, needs)),
      next: found.length > limit && last ? { at: last.issuedAt.toISOString(), id: last._id } : null,
    }
  }

/** What looks like a number is one. */
function named(words: string | undefined): Issued {
  if (words === undefined) return {}
  const number = words.toUpperCase()
  return printed.test(number) ? { number } : { name: words }
}

export const withdraw =
  (needs: ServiceNeeds): UseCase<typeof service.withdraw> =>
  async ({ number, reason }, { communityId, personId }) => {
    const store = needs.certificates(communityId)
    const before = await store.find(number)
    if (!before) throw refuse('certificate-not-found')
    if (before.state === 'withdrawn') return certificateSaid(before, needs)
    const at = needs.now()
    const by = { role: 'staff', personId } as const
    const deed = { about: before.personId, at, what: 'certificate-withdrawn', by, turn: number, reason } as const
    await needs.audit(communityId).note(auditLine(needs.secrets(), deed))
    const withdrawn = (await store.withdraw(number, { at, reason })) ?? (await store.find(number))
    if (!withdrawn) throw refuse('certificate-not-found')
    return certificateSaid(withdrawn, needs)
  }

/** The new one is issued first, so that there is one whenever this breaks off. */
export const reissue =
  (needs: ServiceNeeds): UseCase<typeof service.reissue> =>
  async ({ number, key, name }, { communityId, personId }) => {
    const store = needs.certificates(communityId)
    const before = await store.find(number)
    if (!before) throw refuse('certificate-not-found')
    const { from, until } = before
    const fresh = await issue({ key, name, from, until }, { communityId, personId: before.personId }, needs)
    const by = { role: 'staff', personId } as const
    const about = { about: before.personId, at: needs.now(), what: 'certificate-reissued', by } as const
    await needs.audit(communityId).note(auditLine(needs.secrets(), { ...about, turn: fresh._id }))
    if (fresh._id !== number) await store.supersede(number)
    return certificateSaid(fresh, needs)
  }
