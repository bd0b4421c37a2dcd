import type { members } from '../contract/members'
import type { OwnData } from '../contract/own-data'
import { type EventFace, titleWithPart } from '../events/event'
import type { Position } from '../events/event-store'
import { none } from '../messages/consent-store'
import type { Wish } from '../messages/wish-store'
import type { Resident } from '../platform/caller'
import type { UseCase } from '../platform/serve'
import type { MemberNeeds } from './needs'
import { careOf, masked } from './present'
import { linesAbout, present } from './read-audit'

const pageSize = 50
const mostLines = 500

export const data =
  (needs: MemberNeeds): UseCase<typeof members.data> =>
  (_, caller) =>
    gather(caller, needs, masked)

export const exportData =
  (needs: MemberNeeds): UseCase<typeof members.exportData> =>
  async (_, caller) => ({ ...(await gather(caller, needs, (phone) => phone)), exportedAt: needs.now().toISOString() })

type Person = Pick<Resident, 'communityId' | 'personId'> & { onPaper?: boolean }

/** What every collection keeps of one person. */
export async function gather(caller: Person, needs: MemberNeeds, phone: (whole: string) => string): Promise<OwnData> {
  const { communityId, personId } = caller
  const care = needs.care(communityId)
  const [
    member,
    coming,
    past,
    helping,
    helped,
    doors,
    ledger,
    messages,
    photos,
    volunteering,
    service,
    reports,
    inspecting,
    airings,
    hosting,
    audit,
  ] = await Promise.all([
    needs.members(communityId).find(personId),
    signUps(caller, 'upcoming', needs),
    signUps(caller, 'past', needs),
    care.lookingAfter(personId),
    care.lookedAfterBy(personId),
    needs.erasure(communityId).doorsOf(personId),
    needs.consents(communityId).find(personId),
    needs.erasure(communityId).messagesOf(personId),
    needs.photos(communityId).ofPerson(personId),
    needs.volunteeringOf(communityId, personId),
    needs.serviceOf(communityId, personId),
    needs.reportsOf(communityId, personId),
    needs.inspectingOf(communityId, personId),
    needs.airingsOf(communityId, personId),
    needs.hostingOf(communityId, personId),
    linesAbout(caller, needs, mostLines),
  ])
  return {
    profile: {
      nickname: member?.nickname ?? null,
      building: member?.building ?? null,
      phone: member?.phone ? phone(member.phone) : null,
      avatar: member?.avatar ?? null,
    },
    roles: member?.roles ?? [],
    headOf: member?.headOf ?? [],
    calendarOpen: Boolean(member?.feedHash),
    signUps: [...coming.reverse(), ...past].flatMap(signUpOf),
    doors,
    reminders: ledger?.left ?? none,
    broadcasts: (ledger?.wishes ?? []).map(wishOf),
    messages: messages.map((message) => ({ ...message, at: message.at.toISOString() })),
    photos: photos.map(({ purpose, state, at }) => ({
      purpose,
      state: state === 'arriving' ? 'pending' : state,
      at: at.toISOString(),
    })),
    volunteering,
    service,
    reports: reports.map(({ contact, ...report }) => ({
      ...report,
      contact: contact && { ...contact, phone: contact.phone && phone(contact.phone) },
    })),
    inspecting,
    airings,
    hosting,
    lookingAfter: helping.map((one) => careOf(one, 'helper')),
    lookedAfterBy: helped.map((one) => careOf(one, 'resident')),
    audit: audit.lines.flatMap((line) => present(line, audit)),
  }
}

const wishOf = ({ id, title, startsAt }: Wish) => ({ broadcastId: id, title, startsAt: startsAt.toISOString() })

async function signUps(caller: Person, when: 'upcoming' | 'past', needs: MemberNeeds): Promise<EventFace[]> {
  const found: EventFace[] = []
  const now = needs.now()
  for (let after: Position | undefined; ; ) {
    const page = await needs.events(caller.communityId).mine(caller.personId, { when, now, limit: pageSize, after })
    found.push(...page)
    const last = page.at(-1)
    if (!last || page.length < pageSize) return found
    after = { at: last.endsAt.toISOString(), id: last.id }
  }
}

function signUpOf({ mine, ...event }: EventFace): OwnData['signUps'] {
  if (!mine) return []
  const { entry, state } = mine
  const labelOf = (id: string) => event.terms.questions.find((question) => question.id === id)?.label ?? id
  return [
    {
      eventId: event.id,
      title: titleWithPart(event),
      startsAt: event.startsAt.toISOString(),
      endsAt: event.endsAt.toISOString(),
      name: entry.name,
      party: entry.party,
      state,
      ticketNumber: entry.number,
      answers: entry.answers.map(({ questionId, value }) => ({ question: labelOf(questionId), value })),
      consent: entry.consent,
      signedUpAt: entry.at.toISOString(),
    },
  ]
}
