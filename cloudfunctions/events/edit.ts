import type { WishOf } from '../contract/action'
import type { events } from '../contract/events'
import { refusing, type UseCase } from '../platform/serve'
import { type EventFace, isOver } from './event'
import type { EventEdit } from './event-store'
import type { EventNeeds } from './needs'
import { termsMark } from './terms-mark'

type Wish = WishOf<typeof events.edit>
const refuse = refusing<typeof events.edit>()

/** An edit holds for the revision it was made on; one that meets another's edit is refused, not merged. */
export const edit =
  (needs: EventNeeds): UseCase<typeof events.edit> =>
  async (wish, caller) => {
    const store = needs.events(caller.communityId)
    const face = await store.face(wish.eventId, null)
    if (!face) throw refuse('event-not-found')
    if (face.cancelled) throw refuse('event-cancelled')
    if (isOver(face, needs.now())) throw refuse('event-over')
    const edited = await store.edit(wish.eventId, wish.revision, changesOf(wish, face, needs.now()), needs.now())
    if (!edited) throw refuse('changed-meanwhile')
    return { revision: edited.revision }
  }

function changesOf(wish: Wish, face: EventFace, now: Date): EventEdit {
  const startsAt = wish.startsAt ? new Date(wish.startsAt) : face.startsAt
  const endsAt = wish.endsAt ? new Date(wish.endsAt) : face.endsAt
  if (endsAt <= startsAt) throw refuse('ends-before-start')
  const place = wish.place ?? face.place
  const moved = +startsAt !== +face.startsAt || +endsAt !== +face.endsAt || !isSamePlace(place, face.place)
  if (moved && !wish.words) throw refuse('say-what-changed')
  return {
    ...textsOf(wish),
    startsAt,
    endsAt,
    place,
    ...(moved ? { changed: { at: now, words: wish.words } } : {}),
    ...(wish.terms ? { terms: wish.terms, termsMark: termsMark(wish.terms) } : {}),
  }
}

function textsOf(wish: Wish): EventEdit {
  const { title, speaker, description, bring } = wish
  const texts: EventEdit = {}
  if (title !== undefined) texts.title = title
  if (speaker !== undefined) texts.speaker = speaker
  if (description !== undefined) texts.description = description
  if (bring !== undefined) texts.bring = bring
  return texts
}

const isSamePlace = (a: EventFace['place'], b: EventFace['place']) =>
  a.name === b.name &&
  a.detail === b.detail &&
  a.position?.latitude === b.position?.latitude &&
  a.position?.longitude === b.position?.longitude
