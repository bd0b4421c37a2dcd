import { packMark, type StoredMarks } from '../../cloudfunctions/check-in/shift-marks'
import type { WalkMark } from '../../cloudfunctions/check-in/walk-mark'
import type { Entry } from '../../cloudfunctions/roster/roster'
import { copyOf, printOf, type RouteCopy, type StoredRoute } from '../../cloudfunctions/routes/stored-route'
import { disputeKey } from '../../cloudfunctions/service/service-store'
import { idOf, minute } from './builders'

type Spot = [name: string, hint: string, latitude: number, longitude: number]

/** Points around the arch, in the coordinates of Chinese maps (GCJ-02). */
const spots: Record<string, { name: string; order: 'given' | 'any'; points: Spot[] }> = {
  civility: {
    ...{ name: '牌坊一圈', order: 'any' },
    points: [
      ['牌坊', '东侧石柱旁', 28.2301, 112.9392],
      ['巷口公交站', '站牌背面', 28.2305, 112.9387],
      ['菜场门口', '公告栏右下', 28.2296, 112.9384],
      ['小学后门', '铁门左边', 28.2293, 112.9391],
    ],
  },
  patrol: {
    ...{ name: '夜巡路线', order: 'given' },
    points: [
      ['警务室', '门框右侧', 28.2297, 112.9386],
      ['老巷深处', '路灯杆上', 28.2292, 112.9383],
      ['电动车棚', '灭火器箱旁', 28.2289, 112.9389],
      ['三栋楼下', '单元门边', 28.2294, 112.9396],
      ['牌坊', '东侧石柱旁', 28.2301, 112.9392],
    ],
  },
}

export function demoRoutes(communityId: string): StoredRoute[] {
  return Object.entries(spots).map(([team, { name, order, points }]) => ({
    ...{ _id: idOf(`route|${team}`), communityId, name, about: '', order, leastSeconds: 30, revision: 1 },
    retired: false,
    points: points.map(([name, hint, latitude, longitude], place) => {
      const code = `p${idOf(`print|${team}|${place}`)}`
      const position = { latitude, longitude }
      return {
        ...{ id: idOf(`point|${team}|${place}`).slice(0, 12), name, hint, position, radius: 50, code },
        ...{ print: 1, prints: [printOf(code)], gone: false },
      }
    }),
  }))
}

/** The route that a team of the demo walks, as its shifts carry it; most teams walk none. */
export function demoRouteOf(team: string, communityId: string): RouteCopy | null {
  const route = demoRoutes(communityId).find(({ _id }) => _id === idOf(`route|${team}`))
  return route ? copyOf(route) : null
}

interface Turn {
  startsAt: Date
  endsAt: Date
  route: RouteCopy | null
  entries: readonly Entry[]
  /** The last shift of its team that is over: somebody forgot to check out, somebody sees it otherwise. */
  latest: boolean
  now: Date
}

/** What volunteers' phones wrote down on a shift that has begun, and what the office made of it. */
export function demoMarks({ startsAt, endsAt, route, entries, latest, now }: Turn) {
  if (startsAt > now) return {}
  const marks: StoredMarks = {}
  const openDisputes: string[] = []
  for (const [place, { number }] of entries.entries()) {
    const own = walkOf({ startsAt, endsAt, route, place, forgets: latest && place === 1 })
    if (latest && place === 0) own.push(...notes(startsAt))
    if (latest && place === 2 && endsAt <= now) {
      const [from, to] = [+endsAt, +endsAt + 30 * minute]
      own.push({ id: 'DemoPhone-90', kind: 'dispute', from, to, words: '收队后又送了一位老人回家' })
      openDisputes.push(disputeKey(number, 'DemoPhone-90'))
    }
    const happened = own.filter((mark) => !('at' in mark) || mark.at === null || mark.at <= +now)
    if (happened.length > 0) marks[`v${number}`] = happened.map(packMark)
  }
  const helped = entries[3]
  if (latest && helped && endsAt <= now) {
    const [from, to] = [+endsAt, +endsAt + 20 * minute]
    const reason = '留下来收拾场地'
    marks.staff = [packMark({ id: 'DemoOffice-0', kind: 'add', by: 'demo', number: helped.number, from, to, reason })]
  }
  return { marks, openDisputes }
}

interface OneWalk extends Pick<Turn, 'startsAt' | 'endsAt' | 'route'> {
  place: number
  forgets: boolean
}

/** People come and go at times of their own, so that hours differ. */
function walkOf({ startsAt, endsAt, route, place, forgets }: OneWalk): WalkMark[] {
  const come = +startsAt + ((place * 7) % 20) * minute
  const near = { metres: 6 + place, accuracy: 12 }
  const scans: WalkMark[] = (route?.points ?? []).map(({ code }, n) => ({
    ...{ id: `DemoPhone-${n + 1}`, kind: 'point', at: come + (n + 1) * 12 * minute, seen: 'live' },
    ...{ print: printOf(code), distance: near, photoId: null },
  }))
  const arrived: WalkMark = { id: 'DemoPhone-0', kind: 'gather', at: come, seen: 'live', distance: near }
  const out: WalkMark = { id: 'DemoPhone-80', kind: 'out', at: +endsAt - ((place * 5) % 15) * minute, seen: 'live' }
  return [arrived, ...scans, ...(forgets ? [] : [out])]
}

const notes = (startsAt: Date): WalkMark[] =>
  (
    [
      ['DemoPhone-70', 'correction', '劝走两辆占盲道的电动车', '巷口公交站'],
      ['DemoPhone-71', 'deed', '小伙子帮老人提菜上楼', '三栋楼下'],
    ] as const
  ).map(([id, about, words, place], n) => ({
    ...{ id, kind: 'note', at: +startsAt + (25 + n * 20) * minute, about, words, place, position: null },
    photoId: null,
  }))
