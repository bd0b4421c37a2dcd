import type { StoredAsset } from '../../cloudfunctions/assets/stored-asset'
import type { AssetType } from '../../cloudfunctions/contract/assets'
import { day, hour, idOf } from './builders'
import { anAsset, northOf } from './reports'

interface Thing {
  type: AssetType
  name: string
  building: string | null
  gridId: string | null
  detail: string
  metres: number
}

/** Twenty houses of four stairwells: the eighty of the community. */
const houses = 20
const stairwells = 4
const words = ['一', '二', '三', '四', '五']

/** Which houses belong to which grid. */
export const demoGrids = [
  { id: 'grid-1', name: '一网格', from: 1, to: 7 },
  { id: 'grid-2', name: '二网格', from: 8, to: 14 },
  { id: 'grid-3', name: '三网格', from: 15, to: 20 },
].map(({ from, to, ...grid }) => ({
  ...grid,
  buildings: Array.from({ length: to - from + 1 }, (_, n) => `文庙坪 ${from + n} 栋`),
}))

const gridOf = (building: string) => demoGrids.find(({ buildings }) => buildings.includes(building))?.id ?? null

const wells = Array.from({ length: houses * stairwells }, (_, n) => {
  const [house, well] = [Math.floor(n / stairwells) + 1, words[n % stairwells] ?? '']
  const building = `文庙坪 ${house} 栋`
  return { building, gridId: gridOf(building), well, metres: house * 12 }
})

/** A hundred and fifty: two in each stairwell, one in the last ten. */
const extinguishers = wells.flatMap(({ building, gridId, well, metres }, n): Thing[] =>
  (n < 70 ? ['一', '三'] : ['二']).map((floor) => ({
    ...{ type: 'extinguisher', building, gridId, metres },
    ...{ name: `${building}${well}单元${floor}楼灭火器`, detail: `${well}单元${floor}楼` },
  })),
)
const boards = wells.map(
  ({ building, gridId, well, metres }): Thing => ({
    ...{ type: 'board', building, gridId, metres, name: `${building}${well}单元文化墙`, detail: `${well}单元一楼` },
  }),
)
const outdoors = (type: AssetType, names: string[]): Thing[] =>
  names.map((name, n) => ({ type, name, building: null, gridId: null, detail: '', metres: 20 + n * 15 }))
const sites = ['广场', '牌坊旁', '学堂后', '河边', '老井边']
const lanes = ['一巷', '二巷', '三巷', '四巷', '五巷', '六巷', '七巷', '八巷']
const fitness = sites.flatMap((site) => ['扭腰器', '漫步机', '单杠'].map((machine) => `${site}${machine}`))
const lamps = lanes.flatMap((lane) => words.map((word) => `${lane}第${word}盏路灯`))
const bins = lanes.flatMap((lane) => ['巷口', '巷中', '巷尾'].map((place) => `${lane}${place}垃圾桶`))

/** Everything that is looked after: the community's own amounts, some due, one expired, one faulty. */
export function demoAssets(communityId: string, responsible: StoredAsset['responsible'], now: Date): StoredAsset[] {
  const things = [
    ...[...extinguishers, ...boards, ...outdoors('fitness', fitness), ...outdoors('lamp', lamps)],
    ...outdoors('bin', bins),
  ]
  return things.map((thing, n) => {
    const { metres, ...fields } = thing
    const every = everyDays[thing.type]
    const { dueIn, faulty } = standingOf(n, every)
    const looked = new Date(now.getTime() + (dueIn - every) * day)
    return anAsset(now, {
      ...{ _id: idOf(`demo-asset-${n}`), communityId, scene: `a${idOf(`demo-scene-${n}`)}`, ...fields },
      ...{
        position: northOf(metres),
        everyDays: every,
        state: faulty ? 'faulty' : 'fit',
        nextDueOn: dateIn(now, dueIn),
      },
      responsible: thing.gridId === 'grid-1' || n % 3 === 0 ? responsible : [],
      expiresOn: thing.type === 'extinguisher' ? dateIn(now, n === 4 ? -12 : 60 + n * 5) : null,
      content: thing.type === 'board' ? (contents[n % contents.length] ?? '') : '',
      looks: [lookAt(n, looked, faulty)],
    })
  })
}

const everyDays: Record<AssetType, number> = { extinguisher: 30, board: 90, fitness: 30, lamp: 30, bin: 7 }
const contents = ['重阳节', '文明公约', '健康提醒', '安全用电']

/** Most are due later; a few soon, two late, one with something wrong. */
function standingOf(n: number, every: number): { dueIn: number; faulty: boolean } {
  if (n === 0 || n === 160) return { dueIn: -2, faulty: false }
  const later = Math.ceil(every / 2) + (n % Math.floor(every / 2))
  return { dueIn: n % 25 === 1 ? 1 : later, faulty: n === 2 }
}

const lookAt = (n: number, at: Date, faulty: boolean): StoredAsset['looks'][number] => ({
  ...{
    key: `demo-look-${n}-of-the-keeper`,
    at,
    faults: faulty ? ['pressure'] : [],
    note: faulty ? '压力表到红区了' : '',
  },
  ...{ by: idOf('demo-keeper'), photos: [] },
})

const dateIn = (now: Date, days: number): string =>
  new Date(now.getTime() + 8 * hour + days * day).toISOString().slice(0, 10)
