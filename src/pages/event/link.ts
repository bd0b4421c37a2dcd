/** What a link, a shared card or a poster's code says: the event, and the community it belongs to if named. */
export interface EventLink {
  eventId: string | null
  communityId: string | null
}

const id = /^[A-Za-z0-9_-]{1,40}$/
/** In a poster's code: `e` for event, then its id. */
const sceneOfEvent = /^e([A-Za-z0-9_-]{1,31})$/

const validId = (value: string | undefined): string | null => (value !== undefined && id.test(value) ? value : null)

/** Reads `?id=…&c=…` or a code's `?scene=e…`; anything misshapen is as good as absent. */
export function readLink(query: Record<string, string | undefined>): EventLink {
  const scene = sceneOfEvent.exec(decode(query.scene ?? ''))?.[1]
  return { eventId: validId(query.id) ?? validId(scene), communityId: validId(query.c) }
}

function decode(scene: string): string {
  try {
    return decodeURIComponent(scene)
  } catch {
    return ''
  }
}
