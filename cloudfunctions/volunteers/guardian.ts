import type { volunteers } from '../contract/volunteers'
import { auditLine } from '../members/audit-line'
import { codeHash } from '../members/member-code'
import { refusing, type UseCase } from '../platform/serve'
import { change } from './change'
import type { VolunteerNeeds } from './needs'
import { faceOf, volunteeringOf } from './present'
import type { Guardian } from './volunteering'

const refuse = refusing<typeof volunteers.guardianAgrees>()

/** The guardian shows a code on their own phone, the minor enters it: that is the consent. */
export const guardianAgrees =
  (needs: VolunteerNeeds): UseCase<typeof volunteers.guardianAgrees> =>
  async (wish, caller) => {
    const { communityId, personId } = caller
    const store = needs.volunteers(communityId)
    if (!(await store.find(personId))?.volunteering) throw refuse('volunteer-not-found')
    const at = needs.now()
    const hash = codeHash(needs.secrets(), 'guardian', wish.code)
    const members = needs.members(communityId)
    const guardian = await members.useCode(hash, personId, needs.secrets().sign('code-user', `${hash}|${personId}`), at)
    if (!guardian) {
      const own = (await members.byCode(hash, at))?._id === personId
      throw refuse(own ? 'not-yourself' : 'code-unknown')
    }
    const by = { role: 'helper', personId } as const
    const deed = { about: guardian._id, at, what: 'guardian-named', by, turn: hash } as const
    await needs.audit(communityId).note(auditLine(needs.secrets(), deed))
    const agreed = { id: guardian._id, name: wish.name, way: 'phone', at, withdrawnAt: null } as const
    const changed = await change(
      () => store.find(personId),
      (before) => (isAgreed(before.guardian, agreed) ? before : { ...before, guardian: agreed }),
      caller,
      needs,
    )
    if (!changed) throw refuse('volunteer-not-found')
    return volunteeringOf(changed.volunteering)
  }

const isAgreed = (before: Guardian | null, { id, name }: Guardian): boolean =>
  before?.way === 'phone' && before.id === id && before.name === name && before.withdrawnAt === null

/** Paper that staff saw; a consent that stands already stays. */
export const guardianSigned =
  (needs: VolunteerNeeds): UseCase<typeof volunteers.guardianSigned> =>
  async (wish, caller) => {
    const at = needs.now()
    const signed = { id: null, name: wish.name, way: 'slip', at, withdrawnAt: null } as const
    const changed = await change(
      () => needs.volunteers(caller.communityId).byRef(wish.ref),
      (before) => (before.guardian?.withdrawnAt === null ? before : { ...before, guardian: signed }),
      caller,
      needs,
    )
    if (!changed) throw refuse('volunteer-not-found')
    const { person, volunteering } = changed
    const by = { role: 'staff', personId: caller.personId } as const
    const turn = volunteering.guardian?.at.getTime() ?? 0
    const deed = { about: person.personId, at, what: 'guardian-entered', by, turn } as const
    await needs.audit(caller.communityId).note(auditLine(needs.secrets(), deed))
    return faceOf(person, volunteering, needs.secrets())
  }
