import type { Broadcast } from '@contract/radio'
import type { Clash, Exception, Host, Plan, Studio } from '@contract/radio-studio'
import { sayAsOf, sayClock, sayMoment, saySpan } from './times'
import { weekdayWords } from './volunteer'

const clashes: Record<Clash['kind'], string> = {
  'two-at-once': '同一时间有两个节目',
  'segments-too-long': '各段加起来比节目长',
  'host-left': '主播已经离开，要换人',
  'no-host': '没有主播',
  'guest-without-consent': '学生嘉宾还缺家长同意',
}

const holidays: Record<Plan['holidays'], string> = { play: '节假日照常', pause: '节假日停播', only: '只在节假日' }
const terms: Record<Plan['term'], string> = { any: '全年', within: '只在学期里', outside: '只在假期里' }

/** 周一、周三、周五 15:00，节假日停播 */
function sayPlan({ pattern, startsAt, seasons, holidays: free, term }: Plan): string {
  const days =
    pattern.kind === 'dates'
      ? pattern.dates.join('、')
      : pattern.weekdays.length === 7
        ? '每天'
        : weekdayWords
            .filter(([day]) => pattern.weekdays.includes(day))
            .map(([, word]) => word)
            .join('、')
  const every = pattern.kind === 'weekly' && pattern.everyWeeks > 1 ? `每 ${pattern.everyWeeks} 周 ` : ''
  const clock = seasons.length > 0 ? `${startsAt}（随季节变）` : startsAt
  const limits = [free === 'play' ? '' : holidays[free], term === 'any' ? '' : terms[term]].filter(Boolean)
  return [`${every}${days} ${clock}`, ...limits].join('，')
}

const sayDay = (day: string): string => sayAsOf(`${day}T00:00:00+08:00`)

const sayHosts = ({ hosts }: { hosts: readonly Host[] }, ids: readonly string[]): string =>
  hosts
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join('、')

export const studioCopy = {
  title: '节目编排',
  entryNote: '未来四周播什么、谁来播，有没有撞上',
  weeks: '未来四周',
  fine: '没有撞上的。',
  clashCount: (count: number) => `有 ${count} 处要看一看`,
  gapCount: (count: number) => `有 ${count} 期没有主播`,
  gaps: '没有主播的',
  gapsHint: '一期一期安排，或者在节目里改轮班表，一次全换。',
  gapFix: '安排主播',
  gapFixOf: (broadcast: Broadcast, now: number) =>
    `给 ${sayMoment(broadcast.startsAt, now)} ${broadcast.title} 安排主播`,
  gapsMore: (count: number) => `后面还有 ${count} 期`,
  allHosted: '没有撞上的，每一期都有主播。',
  holidaysUnknown: (year: number) => `${year} 年的放假安排还没有公布，要停播的日子到时再看一看。`,
  clash: (kind: Clash['kind']) => clashes[kind],
  clashAt: (broadcast: Broadcast, now: number) =>
    `${saySpan(broadcast.startsAt, broadcast.endsAt, now)} ${broadcast.title}`,
  empty: '四周里还没有节目',
  emptyHint: '先添一个节目，写好周几、几点。',
  line: (studio: Studio, { startsAt, endsAt, hosts }: Broadcast) =>
    [`${sayClock(startsAt)}–${sayClock(endsAt)}`, sayHosts(studio, hosts) || '主播待定'].join(' · '),
  lineOf: ({ title, startsAt, endsAt }: Broadcast) => `${title} ${sayClock(startsAt)}–${sayClock(endsAt)}`,
  programmes: '节目',
  add: '添一个节目',
  special: '加一期特别节目',
  plan: sayPlan,
  days: (from: string, until: string | null) => (until ? `${sayDay(from)}到${sayDay(until)}` : `${sayDay(from)}起`),
  people: '主播、嘉宾和学期',
  desk: '主播台',
  swaps: '正在换班',
  giving: (studio: Studio, from: string, to: string | null) =>
    `${sayHosts(studio, [from])} 想请${to ? ` ${sayHosts(studio, [to])} ` : '人'}代播`,
  exchanging: (studio: Studio, from: string, to: string) =>
    `${sayHosts(studio, [from])} 想和 ${sayHosts(studio, [to])} 对换`,
  forWhich: (wanted: Broadcast, now: number) => `换 ${sayMoment(wanted.startsAt, now)} ${wanted.title}`,
}

export const dateCopy = {
  title: '改这一期',
  deed: '怎么改',
  deeds: {
    changed: '换人或加嘉宾',
    moved: '改时间',
    cancelled: '停播',
    special: '特别节目',
  } satisfies Record<Exception['kind'], string>,
  programme: '算在哪个节目里',
  day: '哪一天',
  on: '改到哪一天',
  clock: '几点开始',
  minutes: '播多久（分钟）',
  name: '这一期叫什么',
  hosts: '谁来播，不选就按轮班表',
  guests: '嘉宾',
  note: '说明',
  noteHint: '听众会看到，比如“设备检修”。',
  save: '就这样改',
  saved: '改好了，居民一分钟内就能看到',
  back: '还是按原来的',
  backDone: '已经恢复原来的安排',
  incomplete: '还有没填的地方',
  previewFine: '四周里没有撞上的。',
}

export const planCopy = {
  titleNew: '添一个节目',
  titleEdit: '改这个节目',
  from: '从哪一天起',
  fromHint: '之前的日子留着当时的样子。',
  until: '到哪一天为止',
  untilHint: '不填就一直办下去。',
  name: '节目叫什么',
  about: '一句话介绍',
  kind: '种类',
  kinds: { broadcast: '广播节目', safety: '傍晚平安提醒' } satisfies Record<Plan['kind'], string>,
  pattern: '什么时候播',
  patterns: { weekly: '按周几', dates: '按日子' } satisfies Record<Plan['pattern']['kind'], string>,
  weekdays: '周几',
  everyWeeks: '每隔几周',
  weeks: '周',
  dates: '哪些日子',
  datesHint: '写成 2027-02-05，几天之间用顿号隔开。',
  startsAt: '几点开始',
  seasons: '随季节变的时间',
  seasonsHint: '每行一段，比如：11-01 到 03-31 18:30。不变就留空。',
  season: ({ from, until, startsAt }: Plan['seasons'][number]) => `${from} 到 ${until} ${startsAt}`,
  minutes: '播多久（分钟）',
  holidays: '节假日',
  holidayWords: holidays,
  term: '学期',
  termWords: terms,
  rota: '轮班的主播',
  rotaHint: '按点选的先后轮流。',
  turn: '怎么轮',
  turns: { broadcast: '一人一期', week: '一人一周' } satisfies Record<Plan['rota']['turn'], string>,
  save: '保存这个节目',
  saved: '保存好了',
  end: '不再办了',
  endTitle: '从哪一天起不再办？',
  endConfirm: '从这天起不办',
  ended: '好的，从那天起不再播',
  keep: '先留着',
  incomplete: '名称、时间和长度要填好',
  misread: '日子或季节的写法看不懂',
}

export const peopleCopy = {
  title: '主播、嘉宾和学期',
  hosts: '主播',
  noHosts: '还没有主播',
  hostName: '播音时叫什么',
  addHost: '添一位主播',
  bound: '已绑定手机',
  code: (code: string) => `主播码 ${code.slice(0, 4)} ${code.slice(4)}，请对方在“我是主播”里输一次`,
  left: (day: string) => `${sayDay(day)}起不再播音`,
  leave: '从今天起不再播',
  stay: '还是接着播',
  guests: '嘉宾',
  guestNote: '学生来播音，要先记下家长的同意。',
  guestName: '播音时叫什么',
  minor: '未成年学生',
  guardian: '哪位家长同意的',
  how: '怎么同意的',
  hows: { paper: '签了同意书', 'in-person': '当面说的' },
  consentOn: '哪一天',
  addGuest: '记下这位嘉宾',
  consented: (guardian: string, on: string) => `${guardian}${sayDay(on)}同意`,
  unconsented: '还缺家长同意',
  adult: '成年嘉宾',
  forget: '删去姓名',
  forgotten: '姓名和同意书已经删去',
  terms: '学期',
  termNote: '只在学期里播的节目照着它。',
  termName: '叫什么',
  from: '从哪天',
  until: '到哪天',
  addTerm: '添一个学期',
  dropTerm: '去掉',
  saved: '记好了',
}
