import type { WishOf } from '../contract/action'
import type { shiftsLead } from '../contract/shifts-lead'
import { refusing, type UseCase } from '../platform/serve'
import { routeOf, troubleWith } from './create'
import type { ShiftEdit } from './lead-store'
import { ledBy } from './led-by'
import type { ShiftNeeds } from './needs'
import { isOver, type ShiftRoster } from './shift'
import { shiftTermsMark, termsOf } from './terms-mark'

type Wish = WishOf<typeof shiftsLead.edit>
const refuse = refusing<typeof shiftsLead.edit>()

/** An edit holds for the revision it was made on; one that meets another's edit is refused, not merged. */
export const edit =
  (needs: ShiftNeeds): UseCase<typeof shiftsLead.edit> =>
  async (wish, caller) => {
    const { communityId } = caller
    const store = needs.lead(communityId)
    const led = await ledBy(caller, needs, (duty) => store.find(wish.shiftId, duty))
    if (!led) throw refuse('shift-not-found')
    const { found: shift, duty } = led
    if (shift.cancelled) throw refuse('shift-cancelled')
    if (shift.published && isOver(shift, needs.now())) throw refuse('shift-over')
    const edit = await editOf(wish, shift, communityId, needs)
    const revision = await store.edit(shift.id, wish.revision, edit, duty)
    if (revision === null) throw refuse('changed-meanwhile')
    return { revision }
  }

async function editOf(wish: Wish, shift: ShiftRoster, communityId: string, needs: ShiftNeeds): Promise<ShiftEdit> {
  const { title, kind, bring, words, routeId } = wish
  const place = wish.place ?? shift.place
  const terms = {
    team: shift.team,
    openTo: wish.openTo ?? shift.openTo,
    security: wish.security ?? shift.security,
    startsAt: wish.startsAt ? new Date(wish.startsAt) : shift.startsAt,
    endsAt: wish.endsAt ? new Date(wish.endsAt) : shift.endsAt,
  }
  const trouble = troubleWith(terms)
  if (trouble) throw refuse(trouble)
  const isMoved =
    +terms.startsAt !== +shift.startsAt || +terms.endsAt !== +shift.endsAt || !isSamePlace(place, shift.place)
  if (isMoved && shift.published && !words) throw refuse('say-what-changed')
  const route = routeId === undefined ? undefined : await routeOf(routeId, communityId, needs)
  if (routeId !== undefined && route === undefined) throw refuse('route-not-found')
  const { team: _team, ...changed } = terms
  return given({
    ...{ title, kind, bring, routeId, route, place, ...changed },
    termsMark: shiftTermsMark(termsOf(terms)),
    changed: isMoved && shift.published ? { at: needs.now(), words } : undefined,
  })
}

/** Fields that the wish left out stay as they are. */
const given = (fields: { [Field in keyof ShiftEdit]?: ShiftEdit[Field] | undefined }): ShiftEdit =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const isSamePlace = (a: ShiftRoster['place'], b: ShiftRoster['place']) =>
  a.name === b.name &&
  a.detail === b.detail &&
  a.position?.latitude === b.position?.latitude &&
  a.position?.longitude === b.position?.longitude
