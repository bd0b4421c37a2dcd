import type { EventFields } from '../../cloudfunctions/contract/events-office'
import type { SeriesFields, SeriesRule } from '../../cloudfunctions/contract/events-series'
import { shanghaiDate } from '../../cloudfunctions/dates/shanghai'
import { day, hour, openTerms } from './builders'

/** What the office types into the form of a lecture a week from `now`. */
export function eventFields(now: Date, fields: Partial<EventFields> = {}): EventFields {
  const at = (ms: number) => new Date(now.getTime() + ms).toISOString()
  return {
    title: '健康讲座',
    seriesId: null,
    speaker: '社区医生',
    description: '',
    forWhom: '',
    bring: '',
    startsAt: at(7 * day),
    endsAt: at(7 * day + hour),
    place: { name: '社区讲堂', detail: '', position: null },
    cover: null,
    capacity: 30,
    waitlistCap: 10,
    signupOpensAt: at(-hour),
    signupClosesAt: at(7 * day),
    terms: openTerms,
    ...fields,
  }
}

export const seriesFields = (fields: Partial<SeriesFields> = {}): SeriesFields => ({
  title: '健康大讲堂',
  summary: '每周一场',
  cover: null,
  rule: null,
  ...fields,
})

/** Wednesdays at 15:00 in Shanghai, over the four weeks after `now`. */
export const weekly = (now: Date, rule: Partial<SeriesRule> = {}): SeriesRule => ({
  weekday: 3,
  everyWeeks: 1,
  startsAt: '15:00',
  from: shanghaiDate(new Date(now.getTime() + day)),
  until: shanghaiDate(new Date(now.getTime() + 28 * day)),
  except: [],
  ...rule,
})
