import type { Broadcast } from '@contract/radio'
import type { Exception, ProgrammeEdit, Studio } from '@contract/radio-studio'
import { localOf } from '@/events/local-time'

/** What is otherwise on one day, as it is typed. */
export interface DateForm {
  kind: Exception['kind']
  programmeId: string
  /** The day for which the rule has it; of a special one its own day. */
  date: string
  on: string
  clock: string
  minutes: string
  title: string
  hosts: string[]
  guests: string[]
  note: string
}

/** The broadcast as it stands, or an empty special one. */
export function dateForm(studio: Studio, broadcast: Broadcast | null): DateForm {
  if (!broadcast) {
    const programmeId = studio.runs.at(-1)?.programmeId ?? ''
    const empty = { hosts: [], guests: [], note: '', title: '', minutes: '30', clock: '' }
    return { ...empty, kind: 'special', programmeId, date: '', on: '' }
  }
  const { programmeId, id, startsAt, endsAt, title, guests, note } = broadcast
  const date = id.slice(-10)
  const known = exceptionOf(studio, broadcast)
  return {
    ...{ kind: known?.kind ?? 'changed', programmeId, date, title, note },
    ...{ on: localOf(startsAt).slice(0, 10), clock: localOf(startsAt).slice(11) },
    minutes: String((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000),
    hosts: known?.hosts ?? [],
    guests: guests.map((guest) => guest.id),
  }
}

export const exceptionOf = ({ exceptions }: Studio, { programmeId, id }: Broadcast) =>
  exceptions.find((one) => one.programmeId === programmeId && one.date === id.slice(-10))

/** The edit that a form asks for; null while it is not complete. */
export function readDate(form: DateForm, known: Exception | undefined): ProgrammeEdit | null {
  const { kind, programmeId, date, on, clock, note, guests } = form
  const timed = kind === 'moved' || kind === 'special'
  const minutes = Number(form.minutes)
  if (!date || (timed && !clock) || (kind === 'moved' && !on)) return null
  if (kind === 'special' && (!Number.isInteger(minutes) || minutes < 1 || minutes > 360)) return null
  const exception: Exception = {
    ...{ kind, note: note.trim(), guests, hosts: form.hosts.length > 0 ? form.hosts : null },
    on: kind === 'moved' && on !== date ? on : null,
    startsAt: timed ? clock : null,
    minutes: kind === 'special' ? minutes : (known?.minutes ?? null),
    title: kind === 'special' && form.title.trim() ? form.title.trim() : (known?.title ?? null),
    // A special one has parts of its own or none: the programme's may be longer than it.
    segments: known?.segments ?? (kind === 'special' ? [] : null),
  }
  return { do: 'date', programmeId, date, exception }
}
