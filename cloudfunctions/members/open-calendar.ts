import type { members } from '../contract/members'
import type { Resident } from '../platform/caller'
import type { UseCase } from '../platform/serve'
import { feedHash, feedSecret } from './calendar-feed'
import { newMember } from './edit-profile'
import type { MemberNeeds } from './needs'

const tries = 3

/** Opening an open feed gives the same address again. */
export const openCalendar =
  (needs: MemberNeeds): UseCase<typeof members.openCalendar> =>
  async (_, caller) => {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const secret = await openFor(caller, needs)
      if (secret) return { calendarUrl: feedUrl(secret, needs) }
    }
    throw new Error('the calendar feed changed at every attempt')
  }

async function openFor(caller: Resident, needs: MemberNeeds): Promise<string | null> {
  const { communityId, personId } = caller
  const store = needs.members(communityId)
  const member = await store.find(personId)
  const turn = member?.feedTurn ?? 0
  const secret = feedSecret(needs.secrets(), personId, turn)
  if (member?.feedHash) return secret
  const opened = member
    ? await store.openFeed(personId, turn, feedHash(secret))
    : await store.add(newMember(caller, needs), { feedTurn: turn, feedHash: feedHash(secret) })
  return opened ? secret : null
}

export const feedUrl = (secret: string, needs: Pick<MemberNeeds, 'publicUrl'>): string =>
  `${needs.publicUrl()}/calendar/feeds/${secret}.ics`
