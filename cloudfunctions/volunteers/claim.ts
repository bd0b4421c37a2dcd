import type { volunteerRecords } from '../contract/volunteer-records'
import { auditLine } from '../members/audit-line'
import { newMember } from '../members/edit-profile'
import { memberRef } from '../platform/member-ref'
import { refusing, type UseCase } from '../platform/serve'
import { connect } from './connect'
import { recordId } from './import-records'
import { phoneIn, tidy } from './import-rows'
import type { VolunteerNeeds } from './needs'
import { volunteeringOf } from './present'
import { slipHash } from './slip'
import { ageClass } from './volunteering'

const refuse = refusing<typeof volunteerRecords.claimBySlip>()
const refuseNumber = refusing<typeof volunteerRecords.claimByWechat>()

/** The office gave the code to whom it knows, so nobody has to be asked. */
export const claimBySlip =
  (needs: VolunteerNeeds): UseCase<typeof volunteerRecords.claimBySlip> =>
  async ({ code, born, consent }, caller) => {
    const age = ageClass(born, needs.now())
    if (age === null) throw refuse('too-young')
    const hash = slipHash(needs.secrets(), code)
    const { communityId, personId } = caller
    const record = await needs.records(communityId).takeBySlip(hash, personId, needs.now())
    if (record) return connect(record, caller, { age, consent, slip: hash }, needs)
    const own = (await needs.volunteers(communityId).find(personId))?.volunteering
    if (own?.slip !== hash) throw refuse('code-unknown')
    return volunteeringOf(own)
  }

/** The number is the person's own, so there is nothing to decide: whoever has it may know of their own record. */
export const claimByWechat =
  (needs: VolunteerNeeds): UseCase<typeof volunteerRecords.claimByWechat> =>
  async ({ name, phoneCode, born, consent }, caller) => {
    const age = ageClass(born, needs.now())
    if (age === null) throw refuseNumber('too-young')
    const { communityId, personId } = caller
    const slip = needs.secrets().sign('phone-code-hash', `${personId}|${phoneCode}`)
    const phone = await needs.phoneBehind(phoneCode, caller.platformId)
    if (phone === null) {
      // A code holds once: sent again, the wish is known by what it left behind.
      const own = (await needs.volunteers(communityId).find(personId))?.volunteering
      if (own?.slip === slip) return volunteeringOf(own)
      throw refuseNumber('phone-not-told')
    }
    const id = recordId(needs.secrets(), communityId, { name: tidy(name), phone })
    const record = await needs.records(communityId).takeOwn(id, personId)
    if (!record) throw refuseNumber('record-not-found')
    return connect(record, caller, { age, consent, slip }, needs)
  }

/** Answers the same whether or not there is such a record, so that nobody learns who is a volunteer. */
export const claimByPhone =
  (needs: VolunteerNeeds): UseCase<typeof volunteerRecords.claimByPhone> =>
  async ({ name, phone, born, consent }, caller) => {
    const age = ageClass(born, needs.now())
    if (age === null) throw refuse('too-young')
    const { communityId, personId } = caller
    await needs.volunteers(communityId).ensure(newMember(caller, needs))
    const typed = { name: tidy(name), phone: phoneIn(phone) ?? '' }
    const claim = { id: personId, name, at: needs.now(), age, consent }
    await needs.records(communityId).claim(recordId(needs.secrets(), communityId, typed), claim)
    return {}
  }

/** What was answered before is answered. */
export const answerClaim =
  (needs: VolunteerNeeds): UseCase<typeof volunteerRecords.answerClaim> =>
  async ({ recordId: id, ref, yes }, { communityId, personId }) => {
    const store = needs.records(communityId)
    const record = await store.find(id)
    const claim = record?.claims.find((one) => memberRef(needs.secrets(), one.id) === ref)
    // An answer that broke off may have left the mark of a claim behind.
    if (record?.claims.length === 0) await store.unmark(id)
    if (!record || !claim) return {}
    const by = { role: 'staff', personId } as const
    const deed = { about: claim.id, at: needs.now(), what: 'claim-answered', by } as const
    const turn = `${id}|${claim.at.getTime()}`
    await needs.audit(communityId).note(auditLine(needs.secrets(), { ...deed, turn }))
    if (!yes) await store.dropClaim(id, claim.id)
    const taken = yes ? await store.takeByClaim(id, claim.id) : null
    if (taken) await connect(taken, { communityId, personId: claim.id }, { ...claim, slip: null }, needs)
    return {}
  }
