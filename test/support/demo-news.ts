import { choose, firstRules } from '../../cloudfunctions/commentary/choose'
import { sentenceOf } from '../../cloudfunctions/commentary/sentence'
import { titleOfWeek } from '../../cloudfunctions/commentary/title'
import { weekOf } from '../../cloudfunctions/commentary/week'
import type { StoredNotice } from '../../cloudfunctions/notices/stored-notice'
import type { StoredReport } from '../../cloudfunctions/reports/stored-report'
import { day, hour, idOf } from './builders'
import { aNotice } from './news'

type Row = Record<string, unknown>
type Written = [Partial<StoredNotice>, beganDaysAgo: number, endsInDays: number]

const all: StoredNotice['shows'] = ['home', 'radio', 'boards']

/** What the office of the demo says, one of it over and one in its second version. */
const written: Written[] = [
  [{ title: '周四上午停水检修', words: '上午 9 点到 11 点，三栋、四栋停水检修水管，请提前接好水。' }, 1, 3],
  [
    {
      ...{ kind: 'job', title: '社区食堂招帮厨两名', shows: all },
      words: '早上 6 点到下午 2 点，包两餐，五十五岁以下身体健康。有意的街坊到社区服务中心一楼问一问。',
    },
    2,
    12,
  ],
  [
    {
      ...{ kind: 'deed', title: '谢谢巷口理发店的街坊' },
      words: '下雨那天，巷口理发店的街坊把雨棚让给等车的老人，还搬来了凳子。',
    },
    3,
    20,
  ],
  [
    {
      ...{ kind: 'notice', title: '四栋楼道粉刷', words: '这几天粉刷楼道，油漆没干的地方请绕开走。' },
      ...{ audience: { kind: 'buildings', buildings: ['文庙坪 4 栋'] }, shows: ['home'] },
    },
    1,
    6,
  ],
  [
    {
      ...{ kind: 'culture', title: '敬老爱幼，从让座开始', shows: ['boards'], revision: 2 },
      words: '老吾老，以及人之老；幼吾幼，以及人之幼。\n上下楼梯搭把手，公交车上让个座。',
    },
    40,
    200,
  ],
  [{ kind: 'culture', title: '留意防火防盗', words: '睡前看一看煤气、电器和门锁。', shows: ['boards'] }, 100, 200],
  [{ title: '国庆期间办公时间', words: '国庆假期上午有人值班。', shows: all }, 50, -40],
]

/** Notices, an approved commentary of last week, and what hangs on some of the boards. */
export function demoNews(communityId: string, now: Date, { reports = [], ...others }: Record<string, Row[]>) {
  const at = (days: number) => new Date(now.getTime() + days * day)
  const evening = Math.floor((now.getTime() + 8 * hour) / day) * day + 10 * hour
  const notices = written.map(([fields, began, ends], n) =>
    aNotice(now, {
      ...{
        _id: idOf(`demo-notice-${n}`),
        communityId,
        from: at(-began),
        until: new Date(evening + ends * day),
        changedAt: at(-began),
      },
      ...fields,
    }),
  )
  const week = weekOf(at(-7))
  const told = (reports as unknown as StoredReport[]).filter(({ sentAt }) => sentAt < at(-4))
  const commentary = {
    ...{ _id: `${communityId}|${week}`, communityId, week, state: 'approved', revision: 3 },
    ...{ draftedAt: at(-6), approvedAt: at(-5) },
    sentences: choose(told, firstRules, new Set(), now).map(sentenceOf),
  }
  const ofWeek = { kind: 'commentary', id: week, revision: 3, title: titleOfWeek(week) }
  const contents = [
    ...notices.slice(4, 6).map(({ _id, revision, title }) => ({ kind: 'notice', id: _id, revision, title })),
    ofWeek,
  ]
  const hung = (n: number) => {
    const fresh = contents[n % contents.length] ?? ofWeek
    const content = n % 6 === 0 ? { ...fresh, revision: 1 } : fresh
    const since = new Date(now.getTime() - (content.kind === 'commentary' ? 4 * day : (20 + n * 2) * day) - hour)
    return { hung: [{ key: idOf(`demo-hanging-${n}`), at: since, content }], hungAt: since, content: content.title }
  }
  let boards = 0
  const assets = (others.assets ?? []).map((asset) => {
    if (asset.type !== 'board') return asset
    boards += 1
    return boards % 4 === 0 ? asset : { ...asset, ...hung(boards) }
  })
  return { ...others, reports, assets, notices, commentaries: [commentary] }
}
