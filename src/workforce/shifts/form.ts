import type { BoardShift, DutyFields, ShiftFields, ShiftPlan, ShiftRule } from '@contract/shifts-lead'
import type { OfficeTeam } from '@contract/teams'
import { dutiesCopy, workforceCopy } from '@/copy/workforce'
import { instantOf, localOf, shifted } from '@/events/local-time'

/** A shift, or a rhythm of shifts, as it is typed. */
export interface DutyForm {
  title: string
  kind: DutyFields['kind']
  security: boolean
  placeName: string
  placeDetail: string
  bring: string
  routeId: string
  openTo: DutyFields['openTo']
  capacity: number
  waitlistCap: number
  /** A single shift. */
  startsAt: string
  endsAt: string
  /** A rhythm. */
  weekdays: string[]
  everyWeeks: number
  startClock: string
  endClock: string
  from: string
  until: string
  except: string
}

export function blankDuty(team: OfficeTeam, now: number): DutyForm {
  const today = localOf(new Date(now).toISOString())
  const tomorrow = `${shifted(today, 1).slice(0, 10)}T09:00`
  return {
    ...{ title: team.name, kind: team.kind, security: team.kind === 'patrol' },
    ...{ placeName: '', placeDetail: '', bring: '', routeId: '' },
    ...{ openTo: 'team', capacity: 3, waitlistCap: 3 },
    ...{ startsAt: tomorrow, endsAt: shifted(tomorrow, 0, 2) },
    ...blankRhythm(today),
  }
}

const blankRhythm = (today: string) => ({
  ...{ weekdays: ['1', '3', '5'], everyWeeks: 1, startClock: '09:00', endClock: '11:00' },
  ...{ from: today.slice(0, 10), until: shifted(today, 28).slice(0, 10), except: '' },
})

/** A shift that is there already, as it is typed. */
export function shiftForm({ shift, routeId, waitlistCap }: BoardShift, now: number): DutyForm {
  const { title, kind, terms, place, bring, capacity } = shift
  return {
    ...{ title, kind, security: terms.security, openTo: terms.openTo, capacity, waitlistCap },
    ...{ placeName: place.name, placeDetail: place.detail, bring, routeId: routeId ?? '' },
    ...{ startsAt: localOf(terms.startsAt), endsAt: localOf(terms.endsAt) },
    ...blankRhythm(localOf(new Date(now).toISOString())),
  }
}

/** A rhythm that is there already, as it is typed. */
export function planForm({ fields, rule }: ShiftPlan, now: number): DutyForm {
  const { title, kind, security, place, bring, routeId, openTo, capacity, waitlistCap } = fields
  const today = localOf(new Date(now).toISOString())
  return {
    ...{ title, kind, security, bring, openTo, capacity, waitlistCap },
    ...{ placeName: place.name, placeDetail: place.detail, routeId: routeId ?? '' },
    ...{ startsAt: today, endsAt: today },
    ...{ weekdays: rule.weekdays.map(String), everyWeeks: rule.everyWeeks },
    ...{ startClock: rule.startsAt, endClock: rule.endsAt },
    ...{ from: rule.from, until: rule.until, except: rule.except.join('、') },
  }
}

type Reading<T> = { ok: true; fields: T } | { ok: false; why: string }

function readDuty(form: DutyForm): Reading<DutyFields> {
  const { kind, security, openTo, capacity, waitlistCap } = form
  if (!form.title.trim() || !form.placeName.trim()) return { ok: false, why: workforceCopy.incomplete }
  const place = { name: form.placeName.trim(), detail: form.placeDetail.trim(), position: null }
  const fields = { title: form.title.trim(), kind, security, place, bring: form.bring.trim() }
  return { ok: true, fields: { ...fields, routeId: form.routeId || null, openTo, capacity, waitlistCap } }
}

export function readShift(form: DutyForm): Reading<ShiftFields> {
  const duty = readDuty(form)
  const [startsAt, endsAt] = [instantOf(form.startsAt), instantOf(form.endsAt)]
  if (!duty.ok) return duty
  if (!startsAt || !endsAt) return { ok: false, why: workforceCopy.incomplete }
  return { ok: true, fields: { ...duty.fields, startsAt, endsAt } }
}

export function readPlan(form: DutyForm): Reading<{ fields: DutyFields; rule: ShiftRule }> {
  const duty = readDuty(form)
  if (!duty.ok) return duty
  const except = form.except.split(/[\s,，、]+/).filter(Boolean)
  if (except.some((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day))) return { ok: false, why: dutiesCopy.misdated }
  const { weekdays, everyWeeks, startClock, endClock, from, until } = form
  if (weekdays.length === 0 || !startClock || !endClock || !from || !until) {
    return { ok: false, why: workforceCopy.incomplete }
  }
  const rule = {
    weekdays: weekdays.map(Number),
    everyWeeks,
    startsAt: startClock,
    endsAt: endClock,
    from,
    until,
    except,
  }
  return { ok: true, fields: { fields: duty.fields, rule } }
}
