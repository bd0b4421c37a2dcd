import type { WishOf } from '../contract/action'
import type { eventsOffice } from '../contract/events-office'
import { refusing, type UseCase } from '../platform/serve'
import { bringAlong } from './bring-along'
import { isDone, isSamePlace } from './done-edit'
import { type EventFace, isOver } from './event'
import type { EventEdit } from './event-edit'
import { firstPartOf } from './hall'
import { troubleWith } from './office-fields'
import type { OfficeNeeds } from './office-needs'
import { termsMark } from './terms-mark'

type Wish = WishOf<typeof eventsOffice.edit>
const refuse = refusing<typeof eventsOffice.edit>()

/** An edit holds for the revision it was made on; one that meets another's edit is refused, not merged. */
export const edit =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.edit> =>
  async (asked, { communityId }) => {
    const wish = { ...asked, eventId: firstPartOf(asked.eventId) }
    const revision = await editFirst(wish, communityId, needs)
    await bringAlong(wish.eventId, communityId, needs)
    return { revision }
  }

async function editFirst(wish: Wish, communityId: string, needs: OfficeNeeds): Promise<number> {
  const office = needs.office(communityId)
  const face = await office.find(wish.eventId)
  if (!face) throw refuse('event-not-found')
  if (face.cancelled) throw refuse('event-cancelled')
  if (face.published && isOver(face, needs.now())) throw refuse('event-over')
  if (isDone(wish, face)) return face.revision
  const changes = { ...changesOf(wish, face, needs.now()), ...(await seriesOf(wish, communityId, needs)) }
  const edited = face.published
    ? await needs.events(communityId).edit(wish.eventId, wish.revision, changes, needs.now())
    : await office.editDraft(wish.eventId, wish.revision, changes)
  if (edited) return edited.revision
  const now = await office.find(wish.eventId)
  if (!now || !isDone(wish, now)) throw refuse('changed-meanwhile')
  return now.revision
}

function changesOf(wish: Wish, face: EventFace, now: Date): EventEdit {
  const { title, speaker, description, forWhom, bring, cover, waitlistCap, terms, words } = wish
  const times = {
    startsAt: asked(wish.startsAt, face.startsAt),
    endsAt: asked(wish.endsAt, face.endsAt),
    signupOpensAt: asked(wish.signupOpensAt, face.signupOpensAt),
    signupClosesAt: asked(wish.signupClosesAt, face.signupClosesAt),
  }
  const place = wish.place ?? face.place
  const moved = +times.startsAt !== +face.startsAt || +times.endsAt !== +face.endsAt || !isSamePlace(place, face.place)
  // An event that only moves takes its sign-up window along, so the window is looked at where it was typed.
  const windowTyped = wish.signupOpensAt !== undefined || wish.signupClosesAt !== undefined
  const trouble = troubleWith(times, terms ?? face.terms)
  if (trouble && (trouble !== 'signup-window-wrong' || windowTyped)) throw refuse(trouble)
  // Whoever signed up before a rule takes seats must hear of the rule.
  const stricter = Boolean(terms?.lateSeats && !face.terms.lateSeats && face.heads > 0)
  const news = face.published && (moved || stricter)
  if (news && !words) throw refuse('say-what-changed')
  return {
    ...{ title, speaker, description, forWhom, bring, cover, waitlistCap, place, ...times },
    ...(waitlistCap === undefined ? {} : { addedRoom: waitlistCap - face.waitlistCap }),
    ...(news ? { changed: { at: now, words } } : {}),
    ...(terms ? { terms, termsMark: termsMark(terms) } : {}),
  }
}

const asked = (wish: string | undefined, now: Date): Date => (wish === undefined ? now : new Date(wish))

async function seriesOf({ seriesId }: Wish, communityId: string, needs: OfficeNeeds): Promise<EventEdit> {
  if (seriesId === undefined) return {}
  if (seriesId === null) return { seriesId: null, seriesTitle: null }
  const series = await needs.series(communityId).find(seriesId)
  if (!series) throw refuse('series-not-found')
  return { seriesId, seriesTitle: series.title }
}
