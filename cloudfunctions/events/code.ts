import type { eventsCode } from '../contract/events-code'
import { refusing, type UseCase } from '../platform/serve'
import type { OfficeNeeds } from './office-needs'

const refuse = refusing<typeof eventsCode.code>()
const mostHeld = 200
const home = { page: 'pages/home/index', scene: 'h' }

/** Codes never change, so each instance asks WeChat once for each. */
export const code = (needs: Pick<OfficeNeeds, 'events' | 'codeFor'>): UseCase<typeof eventsCode.code> => {
  const held = new Map<string, string>()
  return async ({ eventId }, { communityId }) => {
    if (eventId !== null && !(await needs.events(communityId).face(eventId, null))) throw refuse('event-not-found')
    const { page, scene } = eventId === null ? home : { page: 'pages/event/index', scene: `e${eventId}` }
    const known = held.get(scene)
    if (known) return { png: known }
    const png = (await needs.codeFor(page, scene))?.toString('base64')
    if (!png) throw refuse('code-not-available')
    if (held.size < mostHeld) held.set(scene, png)
    return { png }
  }
}
