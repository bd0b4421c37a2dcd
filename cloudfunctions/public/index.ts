import { type EventFace, titleWithPart } from '../events/event'
import { eventStore } from '../events/event-store'
import { memberOfFeed } from '../members/calendar-feed'
import { type Route, serveHttp } from '../platform/serve-http'
import { shiftStore } from '../shifts/shift-store'
import { calendarFile } from './calendar'
import { radioFeed } from './radio-feed'
import { words } from './words'

/** Calendars refresh by themselves; nothing between them and us may keep a personal one. */
const asFile = (body: string, cacheControl: string) => ({
  headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': cacheControl },
  body,
})

const eventFile: Route = {
  name: 'calendar.event',
  pattern: /\/events\/(?<community>[A-Za-z0-9_-]{1,40})\/(?<event>[A-Za-z0-9_-]{1,40})\.ics$/,
  answer: async ({ community = '', event = '' }) => {
    const face = await eventStore(community).face(event, null)
    return face && asFile(calendarFile(face.title, [face], new Date()), 'public, max-age=300')
  },
}

/** One's own place is in one part of a hall. */
const withPart = (face: EventFace): EventFace => ({ ...face, title: titleWithPart(face) })

/** A person's own events, coming and lately past, and their shifts to come, by the secret in the address. */
const personalFeed: Route = {
  name: 'calendar.feed',
  pattern: /\/feeds\/(?<secret>[A-Za-z0-9_-]{32})\.ics$/,
  answer: async ({ secret = '' }) => {
    const member = await memberOfFeed(secret)
    if (!member) return null
    const now = new Date()
    const events = eventStore(member.communityId)
    const [coming, past, shifts] = await Promise.all([
      events.mine(member._id, { when: 'upcoming', now, limit: 100 }),
      events.mine(member._id, { when: 'past', now, limit: 20 }),
      shiftStore(member.communityId).mine(member._id, { when: 'upcoming', now, limit: 100 }),
    ])
    const duties = shifts.map((shift) => ({ ...shift, speaker: shift.team.name }))
    return asFile(
      calendarFile(words.feedName, [...[...past.reverse(), ...coming].map(withPart), ...duties], now),
      'private, no-store',
    )
  },
}

export const main = serveHttp([eventFile, personalFeed, radioFeed])
