import { nameOf } from '../messages/message-store'
import { nextLook } from '../messages/next-look'
import { type Telling, tellings } from '../messages/rounds'
import { isIn, mayTell } from '../messages/schedule'
import type { Tellable } from '../messages/tellable'
import { everWaited } from '../messages/waited'
import type { Wechat } from '../platform/wechat'
import { type Delivery, isOpen, type Letter } from './deliver'
import { deliverAll } from './deliver-all'
import type { TellNeeds } from './tell-needs'

/** Tells everyone whom an event or a shift has something to tell and who lets it; stops at the deadline, to be taken up again. */
export async function tellOne(event: Tellable, wechat: Wechat, deadline: Date, needs: TellNeeds) {
  const now = needs.now()
  const open = mayTell(event.startsAt, now) ? await openDeliveries(event, now, needs) : []
  const { done, sent, failed } = await deliverAll(open, wechat, deadline, needs)
  if (done) {
    await storeOf(event, needs).lookedAt(event, {
      now,
      next: nextLook(event, now),
      waited: everWaited(event),
      toldAt: mayTell(event.startsAt, now) ? now : null,
    })
  }
  return { sent, failed }
}

const storeOf = ({ what, communityId }: Tellable, needs: TellNeeds) =>
  what === 'event' ? needs.events(communityId) : needs.shifts(communityId, null)

/** What is due now and not told yet, to those whose ledger still has a consent for it. */
async function openDeliveries(event: Tellable, now: Date, needs: TellNeeds): Promise<Delivery[]> {
  if (event.entries.length === 0) return []
  const { communityId } = event
  const templates = needs.templates()
  const [told, ledgers] = await Promise.all([
    needs.messages(communityId).ofEvent(event.id),
    needs.consents(communityId).of(event.entries.map(({ id }) => id)),
  ])
  const hopeful = new Set([...ledgers].filter(([, { hopes }]) => hopes.includes(event.id)).map(([id]) => id))
  const due = tellings(event, { hopeful, toldLate: new Set() }).filter(({ window }) => isIn(window, now))
  const found = due.flatMap((telling) =>
    telling.entries.flatMap((entry): Omit<Delivery, 'openid'>[] => {
      const message = messageOf(event, telling, entry.id)
      const template = templates[telling.kind]
      const lets = (ledgers.get(entry.id)?.left[telling.kind] ?? 0) > 0
      if (!template || !lets || !isOpen(message, told)) return []
      const letter = letterOf(event, telling.words)
      return [{ ...message, communityId, template, letter, before: told.get(nameOf(message)) }]
    }),
  )
  if (found.length === 0) return []
  const addresses = await needs.addresses(communityId).of([...new Set(found.map(({ personId }) => personId))])
  return found.map((delivery) => ({ ...delivery, openid: addresses.get(delivery.personId) }))
}

const messageOf = (event: Tellable, { kind, revision }: Telling, personId: string) => ({
  eventId: event.id,
  personId,
  kind,
  revision,
})

const pages = { event: 'pages/event/index', shift: 'volunteer/shift/index' }

const letterOf = ({ what, id, title, startsAt, place }: Tellable, note: string): Letter => ({
  page: `${pages[what]}?id=${id}`,
  title,
  time: startsAt,
  place: place.name,
  note,
})
