import type { Plan, Run } from '../../cloudfunctions/contract/radio-studio'
import { dateOf, dayNumber, shanghaiDate, weekdayOf } from '../../cloudfunctions/dates/shanghai'
import type { Programme } from '../../cloudfunctions/radio/stored-programme'
import { timetable } from '../../cloudfunctions/radio/timetable'
import { anException, aPlan, everyDay, host, programmeOf, weekly } from './radio'

/** Monday, Wednesday and Friday afternoons. */
export const demoStories = 'gushi'
/** The patrol's voice at nightfall. */
export const demoSafety = 'anquan'
const weeks = 12

const stories: Plan = aPlan({
  title: '街坊广播',
  about: '时事、社区动态、歌曲和街坊自己的节目，周五有文明点评台',
  pattern: weekly([1, 3, 5]),
  holidays: 'pause',
  startsAt: '16:30',
  minutes: 40,
  segments: [
    { id: 'news', kind: 'news', title: '时事', minutes: 8 },
    { id: 'notices', kind: 'notices', title: '社区通知', minutes: 5 },
    { id: 'songs', kind: 'songs', title: '听一首歌', minutes: 9 },
    { id: 'own', kind: 'own', title: '街坊讲故事', minutes: 12 },
    { id: 'commentary', kind: 'commentary', title: '文明点评台', minutes: 6 },
  ],
  rota: { hosts: ['host1', 'host2', 'host3'], turn: 'broadcast' },
})

/** On the day of the student, a story of theirs in place of the song. */
const withGuest = stories.segments.map((segment) =>
  segment.kind === 'songs' ? { ...segment, id: 'guest', kind: 'own' as const, title: '小主播讲故事' } : segment,
)

const safety: Plan = aPlan({
  kind: 'safety',
  title: '傍晚平安提醒',
  about: '天黑了，巡防队员提醒大家留意防火防盗',
  pattern: everyDay,
  startsAt: '19:30',
  seasons: [
    { from: '10-16', until: '02-29', startsAt: '18:30' },
    { from: '05-01', until: '08-31', startsAt: '20:00' },
  ],
  minutes: 5,
  segments: [{ id: 'fire', kind: 'safety', title: '留意防火防盗', minutes: 5 }],
  rota: { hosts: ['patrol'], turn: 'week' },
})

/** The community's radio since some weeks: a day that was moved, another in another order with a student, and a swap. */
export function demoRadio(people: { host1: string; host2: string; staffRef: string }, now: Date): Programme {
  const today = dayNumber(shanghaiDate(now))
  const monday = today - ((weekdayOf(today) + 6) % 7)
  const from = dateOf(monday - weeks * 7)
  const run = (programmeId: string, plan: Plan): Run => ({ programmeId, from, until: null, plan })
  const bound = (person: string) => ({ person, boundAt: new Date((monday - weeks * 7) * 86_400_000) })
  const [friday, thursday, wednesday] = [monday + 18, monday + 17, monday + 9].map(dateOf) as [string, string, string]
  const programme = programmeOf({
    runs: [run(demoStories, stories), run(demoSafety, safety)],
    exceptions: [
      { ...anException({ kind: 'moved', on: thursday, note: '周五检修线路' }), programmeId: demoStories, date: friday },
      { ...anException({ guests: ['guest1'], segments: withGuest }), programmeId: demoStories, date: wednesday },
    ],
    hosts: [
      host('host1', { name: '主播一', ...bound(people.host1) }),
      host('host2', { name: '主播二', ...bound(people.host2) }),
      host('host3', { name: '主播三' }),
      host('patrol', { name: '巡防队员一' }),
    ],
    guests: [
      {
        ...{ id: 'guest1', name: '小主播一', minor: true, recordedBy: people.staffRef },
        consent: { guardian: '家长一', how: 'paper', on: from },
      },
    ],
  })
  return { ...programme, turns: swap(programme, today) }
}

/** The second host would like to exchange their next turn for the first one's. */
function swap(programme: Programme, today: number): Programme['turns'] {
  const coming = timetable(programme).between(today + 1, today + 28)
  const nextOf = (id: string) => coming.find(({ hosts, cancelled }) => hosts.includes(id) && !cancelled)?.id
  const [broadcastId, inReturn] = [nextOf('host2'), nextOf('host1')]
  return broadcastId && inReturn ? [{ broadcastId, from: 'host2', to: 'host1', inReturn }] : []
}
