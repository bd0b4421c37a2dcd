import type { DatedException } from '../contract/radio-studio'
import { dateOf, dayNumber } from '../dates/shanghai'
import { type Airtime, airtimeOf, broadcastId } from './airtime'
import { type Course, courseOf } from './course'
import { type Programme, speaksOn } from './stored-programme'

export interface Timetable {
  /** Broadcasts that begin on these days (numbers, both included), by the moment they begin; cancelled ones too. */
  between(from: number, until: number): Airtime[]
  /** The broadcast of that id, past or to come. */
  find(broadcastId: string): Airtime | null
}

/** Makes a programme ready to be asked. A week costs what is on in it, however old its rules are. */
export function timetable(programme: Programme): Timetable {
  const courses = programme.runs.map((run) => courseOf(run, programme.terms))
  const exceptions = new Map(programme.exceptions.map((one) => [broadcastId(one.programmeId, one.date), one]))
  const brought = byDay(programme.exceptions.filter(isBrought))
  const left = new Map(programme.hosts.filter(({ leftOn }) => leftOn !== null).map((host) => [host.id, host]))
  const speaks = (id: string, date: string): boolean => {
    const host = left.get(id)
    return host === undefined || speaksOn(host, date)
  }

  const find = (id: string): Airtime | null => {
    const [programmeId = '', date = ''] = id.split('@')
    const day = { number: dayNumber(date), date }
    if (Number.isNaN(day.number)) return null
    const course = courseIn(courses, programmeId, day.number)
    const exception = exceptions.get(id)
    const special = exception?.kind === 'special'
    if (course?.playsOn(day.number)) return airtimeOf(course, day, special ? undefined : exception, speaks)
    const like = course ?? lastCourse(courses, programmeId, day.number)
    return special && like ? airtimeOf(like, day, exception, speaks) : null
  }

  const between = (from: number, until: number): Airtime[] => {
    const found: Airtime[] = []
    const playing = courses.filter((course) => course.from <= until && course.until >= from)
    for (let number = from; number <= until; number += 1) {
      const day = { number, date: dateOf(number) }
      for (const course of playing) {
        if (number < course.from || number > course.until || !course.playsOn(number)) continue
        const exception = exceptions.get(broadcastId(course.run.programmeId, day.date))
        if (!exception || !isBrought(exception)) found.push(airtimeOf(course, day, exception, speaks))
      }
      for (const { programmeId, date } of brought.get(number) ?? []) {
        const airtime = find(broadcastId(programmeId, date))
        if (airtime) found.push(airtime)
      }
    }
    return found.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  }
  return { between, find }
}

/** Whether a broadcast is on where no rule would have it. */
const isBrought = ({ kind, on }: DatedException): boolean => kind === 'special' || on !== null

function byDay(exceptions: readonly DatedException[]): Map<number, DatedException[]> {
  const days = new Map<number, DatedException[]>()
  for (const one of exceptions) {
    const day = dayNumber(one.on ?? one.date)
    days.set(day, [...(days.get(day) ?? []), one])
  }
  return days
}

const courseIn = (courses: readonly Course[], programmeId: string, day: number): Course | undefined =>
  courses.find(({ run, from, until }) => run.programmeId === programmeId && from <= day && day <= until)

/** What a special broadcast takes the programme's name and kind from: the latest course begun, else the first to come. */
function lastCourse(courses: readonly Course[], programmeId: string, day: number): Course | undefined {
  const own = courses.filter(({ run }) => run.programmeId === programmeId)
  return own.filter(({ from }) => from <= day).at(-1) ?? own[0]
}
