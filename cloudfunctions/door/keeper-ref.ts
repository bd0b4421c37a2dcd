import type { Secrets } from '../platform/secrets'

/** Names a keeper of one event's door without giving the person's id away. */
export const keeperRef = (secrets: Secrets, eventId: string, personId: string): string =>
  secrets.sign('member-ref', `keeper|${eventId}|${personId}`)

/** The beginning of a keeper's ref, by which their marks know them: enough to tell a door's keepers apart. */
export const keeperMark = (secrets: Secrets, eventId: string, personId: string): string =>
  keeperRef(secrets, eventId, personId).slice(0, 8)
