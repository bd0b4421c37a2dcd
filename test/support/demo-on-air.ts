import { dayNumber, shanghaiDate } from '../../cloudfunctions/dates/shanghai'
import type { StoredAiring } from '../../cloudfunctions/on-air/stored-airing'
import type { Airtime } from '../../cloudfunctions/radio/airtime'
import type { Programme } from '../../cloudfunctions/radio/stored-programme'
import { timetable } from '../../cloudfunctions/radio/timetable'
import { hour, idOf, minute } from './builders'
import { tone } from './sounds'

const weeks = 4
const seconds = 12
const soundId = idOf('demo-recording')
/** Where the demo's one recording lies. */
export const demoSoundPath = `recordings/${soundId}.wav`

/** Three quiet tones, one after another, as a station announces itself. */
export const demoSound = (): Buffer => tone(seconds)

const transcript = [
  '各位街坊，下午好，这里是邻里广播。',
  '今天说一说三号楼的老井。从前没有自来水的时候，整条巷子都到这里打水，谁家来了客人，一看水桶就知道。',
  '老井现在盖上了石板，井栏上的绳印还在。路过的时候，您可以摸一摸，那是几代人磨出来的。',
  '今天的节目就到这里，我们下次再见。',
].join('\n')

interface Station {
  communityId: string
  programme: Programme
  /** Who noted what was on. */
  personId: string
  /** What the storage calls the recording. */
  file: string
}

/** Some weeks of a station: what was on, one that was missed, one that nobody confirmed, one to hear again. */
export function demoOnAir(
  { communityId, programme, personId, file }: Station,
  now: Date,
): Record<string, Record<string, unknown>[]> {
  const today = dayNumber(shanghaiDate(now))
  const past = timetable(programme)
    .between(today - weeks * 7, today)
    .filter(({ endsAt, cancelled }) => endsAt.getTime() < now.getTime() - hour && !cancelled)
  const broadcasts = past.filter(({ kind }) => kind === 'broadcast')
  const missed = broadcasts.at(-3)
  const recorded = broadcasts.at(-2)
  const noted = past.filter(({ id }) => id !== broadcasts.at(-1)?.id)
  return {
    airings: noted.map((airtime) => airingOf(airtime, communityId, personId, airtime.id === missed?.id)),
    recordings: recorded ? [recordingOf(recorded, communityId, file)] : [],
    photos: [soundOf(communityId, personId, file, now)],
    'weather-lines': [
      { _id: `${communityId}|${shanghaiDate(now)}`, communityId, day: shanghaiDate(now), revision: 1, words: weather },
    ],
  }
}

const weather = '多云，十八到二十五度，傍晚有风'

function airingOf(
  { id, programmeId, kind, title, startsAt, endsAt, hosts }: Airtime,
  communityId: string,
  personId: string,
  isMissed: boolean,
): StoredAiring {
  const at = new Date(endsAt.getTime() + minute)
  return {
    ...{ _id: `${communityId}|${id}`, communityId, broadcastId: id, programmeId, kind, title, startsAt, endsAt },
    ...(isMissed ? { state: 'missed', reason: '停电检修' } : { state: 'aired', reason: '' }),
    ...{
      skipped: [],
      at,
      notedAt: at,
      hosts: isMissed ? [] : [...hosts],
      as: isMissed ? 'staff' : 'host',
      personId,
      revision: 1,
    },
  }
}

const recordingOf = ({ id, programmeId, title, startsAt }: Airtime, communityId: string, file: string) => ({
  ...{ _id: idOf('demo-listen'), communityId, broadcastId: id, programmeId, title, part: '', startsAt },
  ...{ sounds: [{ file, seconds }], seconds, transcript, published: true, revision: 2 },
})

/** As it is when its check has passed. */
const soundOf = (communityId: string, personId: string, place: string, now: Date) => ({
  ...{ _id: soundId, communityId, personId, purpose: 'recording', state: 'passed', unfit: null, at: now, seconds },
  ...{ place, waiting: null, incoming: null, traceId: null, tries: 1, dueAt: new Date(now.getTime() + 24 * hour) },
})
