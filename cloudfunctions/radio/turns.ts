import type { OpenTurn } from '../contract/radio'
import type { DatedException } from '../contract/radio-studio'
import type { Airtime } from './airtime'
import type { Programme } from './stored-programme'
import { timetable } from './timetable'

export const isOver = ({ cancelled, startsAt }: Airtime, now: Date): boolean => cancelled || startsAt <= now

/** Whether a host could have another's turn in place of their own. */
export const isTheirs = ({ hosts }: Airtime, host: string, not: string): boolean =>
  hosts.includes(host) && !hosts.includes(not)

/** Offers of turns that their hosts still have and that have not begun, both of an exchange. */
export function stillOpen(programme: Programme, now: Date): OpenTurn[] {
  const table = timetable(programme)
  const isOpen = (id: string, host: string, not: string | null) => {
    const airtime = table.find(id)
    return airtime !== null && !isOver(airtime, now) && isTheirs(airtime, host, not ?? '')
  }
  return programme.turns.filter(
    ({ broadcastId, from, to, inReturn }) =>
      isOpen(broadcastId, from, to) && (inReturn === null || (to !== null && isOpen(inReturn, to, from))),
  )
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
