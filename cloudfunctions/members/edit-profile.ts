import type { members } from '../contract/members'
import { photoIdIn } from '../photos/places'
import type { Resident } from '../platform/caller'
import { memberRef } from '../platform/member-ref'
import { refusing, type UseCase } from '../platform/serve'
import type { MemberFields } from './member-store'
import type { MemberNeeds } from './needs'

const refuse = refusing<typeof members.editProfile>()

export const editProfile =
  (needs: MemberNeeds): UseCase<typeof members.editProfile> =>
  async (wish, caller) => {
    const { phone, avatar, ...named } = wish
    if (avatar && !(await brought(avatar, caller, needs))) throw refuse('photo-not-found')
    const fields = { ...named, ...(phone === undefined ? {} : { phone }), ...(avatar === undefined ? {} : { avatar }) }
    const verdict = await needs.checkWords([wish.nickname, wish.building], caller.platformId)
    if (verdict === 'refused') throw refuse('words-not-allowed')
    await keep(caller, { ...fields, unchecked: verdict === 'unchecked' }, needs)
    return {}
  }

/** Nobody wears a picture that another brought. */
async function brought(avatar: string, { communityId, personId }: Resident, needs: MemberNeeds): Promise<boolean> {
  const photo = await needs.photos(communityId).find(photoIdIn(avatar))
  return photo?.personId === personId && photo.purpose === 'avatar' && photo.place === avatar
}

/** Writes into the person's document, which their first wish makes. */
async function keep(caller: Resident, fields: MemberFields, needs: MemberNeeds): Promise<void> {
  const store = needs.members(caller.communityId)
  const fresh = newMember(caller, needs)
  const kept =
    (await store.write(fresh.personId, fresh.ref, fields)) ||
    (await store.add(fresh, fields)) ||
    // Another tap made the document in between.
    (await store.write(fresh.personId, fresh.ref, fields))
  if (!kept) throw new Error('the member document came and went')
}

export const newMember = ({ personId, platformId }: Resident, needs: Pick<MemberNeeds, 'secrets' | 'now'>) => ({
  personId,
  platformId,
  ref: memberRef(needs.secrets(), personId),
  since: needs.now(),
})
