import type { radioStudio } from '../contract/radio-studio'
import { shanghaiDate } from '../dates/shanghai'
import { refusing } from '../platform/serve'
import type { EditOf } from './edited'
import type { Programme, StoredHost } from './stored-programme'

const refuse = refusing<typeof radioStudio.preview>()

/** A new host, another name, or the day from which they speak no more; a day that is over stays. */
export function withHost(programme: Programme, { host }: EditOf<'host'>, now: Date): Programme {
  const today = shanghaiDate(now)
  const known = programme.hosts.find(({ id }) => id === host.id)
  const over = known?.leftOn && known.leftOn < today
  if (host.leftOn !== (known?.leftOn ?? null) && (over || (host.leftOn !== null && host.leftOn < today))) {
    throw refuse('past-day')
  }
  const written: StoredHost = { person: known?.person ?? null, boundAt: known?.boundAt ?? null, ...host }
  return { ...programme, hosts: replaced(programme.hosts, written) }
}

export function withGuest(programme: Programme, { guest }: EditOf<'guest'>, by: string): Programme {
  return { ...programme, guests: replaced(programme.guests, { ...guest, recordedBy: by }) }
}

/** The broadcasts keep their guest as somebody without a name. */
export function withoutGuest(programme: Programme, { guestId }: EditOf<'forget-guest'>): Programme {
  if (!programme.guests.some(({ id }) => id === guestId)) throw refuse('guest-not-found')
  return { ...programme, guests: programme.guests.filter(({ id }) => id !== guestId) }
}

const replaced = <Item extends { id: string }>(items: readonly Item[], item: Item): Item[] =>
  items.some(({ id }) => id === item.id) ? items.map((one) => (one.id === item.id ? item : one)) : [...items, item]
