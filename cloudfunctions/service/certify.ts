import type { WishOf } from '../contract/action'
import type { Certificate, service } from '../contract/service'
import { shanghai } from '../dates/shanghai'
import type { Resident } from '../platform/caller'
import { readableCode } from '../platform/readable-code'
import { refusing, type UseCase } from '../platform/serve'
import type { CertificateStore, StoredCertificate } from './certificate-store'
import type { ServiceNeeds } from './needs'
import { isOpen, recordsOfPerson } from './record'
import { minutesOf } from './served'
import { counted, mostShifts, totalsOf } from './year'

type Wish = WishOf<typeof service.certify>
const refuse = refusing<typeof service.certify>()
const day = 24 * 60 * 60_000
/** A certificate speaks of two years at most. */
const longestDays = 732

/**
 * The number follows from person, key and wish, so that a form sent twice gives one certificate. What was corrected while
 * it was written is seen by a second look.
 */
export const certify =
  (needs: ServiceNeeds): UseCase<typeof service.certify> =>
  async (wish, caller) => {
    const days = (Date.parse(wish.until) - Date.parse(wish.from)) / day
    if (days < 0 || days > longestDays) throw refuse('period-wrong')
    return certificateSaid(await issue(wish, caller, needs), needs)
  }

type Owner = Pick<Resident, 'communityId' | 'personId'>

/** Of somebody's own wish, or of the office's for them; refuses as `certify` does where there is nothing to say. */
export async function issue(wish: Wish, owner: Owner, needs: ServiceNeeds): Promise<StoredCertificate> {
  const { communityId, personId } = owner
  const store = needs.certificates(communityId)
  const _id = numberOf(wish, owner, needs)
  const issued = await store.find(_id)
  if (issued) return issued
  const said = await whatWasServed(wish, owner, needs)
  if (said.minutes === 0) throw refuse('nothing-served')
  const certificate = {
    _id,
    personId,
    ...{ name: wish.name, from: wish.from, until: wish.until },
    volunteerNumber: readableCode(needs.secrets().sign('volunteer-number', `${communityId}|${personId}`), 8),
    issuer: await needs.issuer(communityId),
    issuedAt: needs.now(),
    state: 'valid' as const,
    withdrawn: null,
    ...said,
  }
  await store.add(certificate)
  await lookAgain(wish, owner, store, said.served, needs)
  const kept = await store.find(_id)
  if (!kept) throw new Error('a certificate that was issued was not found')
  return kept
}

function numberOf(wish: Wish, { communityId, personId }: Owner, needs: ServiceNeeds): string {
  const { key, name, from, until } = wish
  const signature = needs.secrets().sign('certificate', [communityId, personId, key, name, from, until].join('|'), 43)
  const code = readableCode(signature, 12)
  return `${until.slice(0, 4)}-${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

async function whatWasServed(
  { from, until }: Wish,
  { communityId, personId }: Owner,
  needs: ServiceNeeds,
): Promise<Pick<StoredCertificate, 'shifts' | 'minutes' | 'kinds' | 'served'>> {
  const now = needs.now()
  const [start, end] = [shanghai(from, '00:00'), new Date(shanghai(until, '00:00').getTime() + day)]
  const shifts = await needs.service(communityId).between(personId, start, end, mostShifts + 1)
  if (shifts.length > mostShifts) throw refuse('too-much-served', { most: mostShifts })
  const own = recordsOfPerson(personId, shifts, now).filter((record) => !isOpen(record, now))
  const totals = totalsOf(counted(own, now))
  const served = own.map((record) => ({ shift: record.shift.id, minutes: minutesOf(record.served).total }))
  return { shifts: totals.shifts, minutes: totals.minutes.total, kinds: totals.kinds, served }
}

async function lookAgain(
  wish: Wish,
  owner: Owner,
  store: CertificateStore,
  before: StoredCertificate['served'],
  needs: ServiceNeeds,
): Promise<void> {
  const { served } = await whatWasServed(wish, owner, needs)
  const then = new Map(before.map(({ shift, minutes }) => [shift, minutes]))
  for (const { shift, minutes } of served) {
    if (then.get(shift) !== minutes) await store.recheck(owner.personId, shift, minutes)
  }
}

export function certificateSaid(
  { _id, communityId, personId: _p, served: _s, issuedAt, withdrawn, ...certificate }: StoredCertificate,
  needs: Pick<ServiceNeeds, 'publicUrl'>,
): Certificate {
  return {
    ...certificate,
    number: _id,
    issuedAt: issuedAt.toISOString(),
    withdrawn: withdrawn && { at: withdrawn.at.toISOString(), reason: withdrawn.reason },
    url: `${needs.publicUrl()}/certificates/${communityId}/${_id}`,
  }
}
