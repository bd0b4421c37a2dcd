import { memberRef } from '../../cloudfunctions/platform/member-ref'
import { personIdOf } from '../../cloudfunctions/platform/person-id'
import type { Secrets } from '../../cloudfunctions/platform/secrets'
import { handling } from '../../cloudfunctions/reports/kinds'
import { firstRules } from '../../cloudfunctions/reports/rules-store'
import { clockOf, lookAtNext } from '../../cloudfunctions/reports/step'
import type { StoredReport } from '../../cloudfunctions/reports/stored-report'
import { hour, idOf } from './builders'
import { demoAssets, demoGrids } from './demo-assets'
import { aReport, gate, northOf } from './reports'

type Told = [
  kind: StoredReport['kind'],
  status: StoredReport['status'],
  words: string,
  hoursAgo: number,
  metres: number,
]

/** What is going on in the neighbourhood: open, fixed, confirmed, told. */
const told: Told[] = [
  ['rubbish', 'received', '巷口垃圾桶旁边堆了一堆袋子', 3, 40],
  ['lamp', 'received', '二巷中间那盏路灯不亮', 20, 120],
  ['corridor', 'dispatched', '二单元楼道里停了三辆电动车', 26, 80],
  ['bulky', 'dispatched', '旧沙发放在楼下好几天了', 50, 150],
  ['fitness', 'accepted', '广场上的扭腰器松了', 30, 200],
  ['water', 'fixed', '三栋门口的下水道返水', 70, 90],
  ['stickers', 'fixed', '楼道墙上又贴了小广告', 140, 60],
  ['rubbish', 'confirmed', '牌坊后面的垃圾清走了吗', 200, 170],
  ['manhole', 'confirmed', '井盖翘起来了，走路要小心', 300, 30],
  ['deed', 'accepted', '一位小伙子扶老人过了马路', 90, 110],
  ['noise', 'declined', '中午有人装修', 160, 130],
]

/** So many houses to the east. */
const eastOf = (position: typeof gate, houses: number) => ({
  ...position,
  longitude: position.longitude + houses * 0.0006,
})

/** Reports of the demo, what the office decided about them, and things that are looked after. */
export function demoReports(
  communityId: string,
  secrets: Secrets,
  now: Date,
): Record<string, Record<string, unknown>[]> {
  const personOf = (sub: string) => personIdOf(secrets, communityId, sub)
  const worker = personOf('demo-grid1')
  const assignee = { id: worker, ref: memberRef(secrets, worker), name: '网格员一' }
  const rules = { ...firstRules, area: { centre: gate, metres: 3000 } }
  const grids = demoGrids
  const assign = [{ gridId: null, kind: null, worker, name: assignee.name }]
  const reports = told.map(([kind, status, words, hoursAgo, metres], n) => {
    const sentAt = new Date(now.getTime() - hoursAgo * hour)
    const tells = handling[kind] === null
    const open = !tells && ['received', 'accepted', 'dispatched'].includes(status)
    const done = status === 'fixed' || status === 'confirmed'
    const closedAt = open ? null : new Date(sentAt.getTime() + 8 * hour)
    const clock = clockOf(kind, sentAt, null, rules)
    const report = aReport(now, {
      ...{ _id: idOf(`demo-report-${n}`), communityId, kind, status, words, tells, open, closedAt, sentAt, ...clock },
      ...{
        position: eastOf(northOf(metres), (n % 5) - 2),
        building: '文庙坪 3 栋',
        gridId: 'grid-1',
        published: status !== 'received',
      },
      ...{ reporter: personOf(n % 2 ? 'demo-resident1' : 'demo-resident2'), fixedAt: done ? closedAt : null },
      ...{ assignee: status === 'dispatched' || done ? assignee : null, movedAt: closedAt ?? sentAt },
      result: done ? '已经处理好了' : '',
      startedAt: n === 2 ? new Date(now.getTime() - hour) : null,
    })
    return { ...report, lookAt: lookAtNext(report) }
  })
  return {
    reports,
    'report-rules': [{ ...rules, _id: `${communityId}|rules`, communityId, revision: 1, grids, assign }],
    assets: demoAssets(communityId, [assignee], now),
  }
}
