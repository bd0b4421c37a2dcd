import type { OpenTurn } from '../contract/radio'
import type { DatedException } from '../contract/radio-studio'
import type { Airtime } from './airtime'
import type { Programme } from './stored-programme'
import { timetable } from './timetable'

/** Offers of turns that their hosts still have and that have not begun. */
export function stillOpen(programme: Programme, now: Date): OpenTurn[] {
  const table = timetable(programme)
  return programme.turns.filter(({ broadcastId, from }) => {
    const airtime = table.find(broadcastId)
    return airtime !== null && !airtime.cancelled && airtime.startsAt > now && airtime.hosts.includes(from)
  })
}

/** The programme with one host in another's place on that day. */
export function swapped(programme: Programme, airtime: Airtime, from: string, to: string): Programme {
  const { programmeId, date } = airtime
  const known = programme.exceptions.find((one) => one.programmeId === programmeId && one.date === date)
  const hosts = airtime.hosts.map((host) => (host === from ? to : host))
  const exception: DatedException = { ...(known ?? { ...asEver, programmeId, date }), hosts }
  return {
    ...programme,
    exceptions: [...programme.exceptions.filter((one) => one !== known), exception],
    turns: programme.turns.filter(({ broadcastId }) => broadcastId !== airtime.id),
  }
}

const asEver = {
  kind: 'changed',
  on: null,
  startsAt: null,
  minutes: null,
  title: null,
  segments: null,
  hosts: null,
  guests: [],
  note: '',
} satisfies Omit<DatedException, 'programmeId' | 'date'>
