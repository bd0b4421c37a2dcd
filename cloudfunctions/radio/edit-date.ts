import type { DatedException, radioStudio } from '../contract/radio-studio'
import { dayNumber, shanghaiDate } from '../dates/shanghai'
import { refusing } from '../platform/serve'
import { broadcastId } from './airtime'
import type { EditOf } from './edited'
import { type Programme, speaksOn } from './stored-programme'
import { timetable } from './timetable'

const refuse = refusing<typeof radioStudio.preview>()

/** What is otherwise on one day, before it has begun; null goes back to the rule. */
export function withDate(programme: Programme, edit: EditOf<'date'>, now: Date): Programme {
  const { programmeId, date, exception } = edit
  if (!programme.runs.some((run) => run.programmeId === programmeId)) throw refuse('programme-not-found')
  const id = broadcastId(programmeId, date)
  const others = programme.exceptions.filter((one) => broadcastId(one.programmeId, one.date) !== id)
  const before = timetable(programme).find(id)
  if (before && before.startsAt <= now) throw refuse('past-day')
  if (!exception) {
    if (!before) throw refuse('broadcast-not-found')
    return { ...programme, exceptions: others }
  }
  demandPeople(programme, { ...exception, programmeId, date })
  const bare = timetable({ ...programme, exceptions: others }).find(id)
  if (exception.kind === 'special' && bare) throw refuse('already-on')
  if (exception.kind !== 'special' && !bare) throw refuse('broadcast-not-found')
  const changed = { ...programme, exceptions: [...others, { ...exception, programmeId, date }] }
  const after = timetable(changed).find(id)
  if (!after || after.startsAt <= now) throw refuse('past-day')
  return changed
}

function demandPeople(programme: Programme, { date, on, hosts, guests }: DatedException): void {
  for (const id of hosts ?? []) {
    if (!programme.hosts.some((host) => host.id === id && speaksOn(host, on ?? date))) throw refuse('host-not-found')
  }
  for (const id of guests) if (!programme.guests.some((guest) => guest.id === id)) throw refuse('guest-not-found')
}

/** Exceptions to come that still mean something, now that the rules may have changed. */
export function stillMeant(programme: Programme, now: Date): DatedException[] {
  const bare = timetable({ ...programme, exceptions: [] })
  const today = dayNumber(shanghaiDate(now))
  return programme.exceptions.filter(({ programmeId, date, kind }) => {
    if (dayNumber(date) < today) return true
    return (bare.find(broadcastId(programmeId, date)) === null) === (kind === 'special')
  })
}
