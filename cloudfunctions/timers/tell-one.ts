import { nextLook } from '../messages/next-look'
import { type Telling, tellings } from '../messages/rounds'
import { isIn, mayTell } from '../messages/schedule'
import type { Tellable } from '../messages/tellable'
import { everWaited } from '../messages/waited'
import type { Wechat } from '../platform/wechat'
import type { Delivery, Letter } from './deliver'
import { deliverAll } from './deliver-all'
import { openDeliveries } from './open-deliveries'
import type { TellNeeds } from './tell-needs'

/** Tells everyone whom an event or a shift has something to tell and who lets it; stops at the deadline, to be taken up again. */
export async function tellOne(event: Tellable, wechat: Wechat, deadline: Date, needs: TellNeeds) {
  const now = needs.now()
  const open = mayTell(event.startsAt, now) ? await openFor(event, now, needs) : []
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
async function openFor(event: Tellable, now: Date, needs: TellNeeds): Promise<Delivery[]> {
  if (event.entries.length === 0) return []
  const { communityId } = event
  const [told, ledgers] = await Promise.all([
    needs.messages(communityId).ofEvent(event.id),
    needs.consents(communityId).of(event.entries.map(({ id }) => id)),
  ])
  const hopeful = new Set([...ledgers].filter(([, { hopes }]) => hopes.includes(event.id)).map(([id]) => id))
  const due = tellings(event, { hopeful, toldLate: new Set() }).filter(({ window }) => isIn(window, now))
  const candidates = due.flatMap((telling) =>
    telling.entries.map((entry) => ({
      message: messageOf(event, telling, entry.id),
      letter: letterOf(event, telling.words),
    })),
  )
  return openDeliveries(candidates, { communityId, told, ledgers }, needs)
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
