import type { RosterLine, SignupState } from '@contract/events'
import type { Forecast, OfficeCard } from '@contract/events-office'
import type { Answer, Question } from '@contract/terms'
import { sayClock, sayDate } from './times'

export const officeCopy = {
  title: '办公室',
  entryNote: '办活动、看名单、排系列',
  show: '看哪些',
  shows: { upcoming: '接下来', drafts: '草稿', past: '办过的' },
  when: '时间',
  event: '活动',
  series: '系列',
  heads: '人数',
  state: '状态',
  draft: '草稿',
  newEvent: '新建活动',
  toSeries: '系列和排期',
  allSeries: '全部系列',
  empty: { upcoming: '接下来还没有活动', drafts: '没有草稿', past: '还没有办过的活动' },
  emptyHint: '点“新建活动”写一份，发布前只有办公室看得到。',
  save: '保存',
  saved: '已保存',
  cancel: '不了',
}

const states = {
  soon: '未到报名时间',
  open: '报名中',
  waitlist: '候补中',
  full: '满了',
  closed: '报名截止',
  over: '已结束',
  cancelled: '已取消',
} satisfies Record<SignupState, string>

export const sayState = (event: Pick<OfficeCard, 'published' | 'signup'>): string =>
  event.published ? states[event.signup] : officeCopy.draft

/** 38 / 60, waiting ones said apart. */
export function sayHeads(event: Pick<OfficeCard, 'heads' | 'capacity'>): string {
  const waiting = event.heads - event.capacity
  return waiting > 0 ? `${event.capacity} / ${event.capacity}，候补 ${waiting}` : `${event.heads} / ${event.capacity}`
}

export const editCopy = {
  titleNew: '新建活动',
  titleEdit: '编辑活动',
  basics: '讲什么',
  title: '题目',
  speaker: '谁来讲',
  series: '属于哪个系列',
  noSeries: '不属于系列',
  description: '介绍',
  forWhom: '面向谁（给人看的话）',
  bring: '带什么',
  cover: '图片',
  noCover: '不用图片',
  coverOf: (title: string) => `“${title}”的图片`,
  coverNow: '现在这张图片',
  where: '什么时候、在哪里',
  startsAt: '开始',
  endsAt: '结束',
  placeName: '地点',
  placeDetail: '怎么走（几楼几室）',
  seats: '座位和报名',
  capacity: '座位数',
  capacityPublished: '座位数要单独改，已报名的人不会被挤掉',
  waitlistCap: '最多几人候补',
  signupOpensAt: '报名开始',
  signupClosesAt: '报名截止',
  audience: '谁可以报名',
  audiences: { everyone: '所有居民', volunteers: '只限志愿者', buildings: '只限几栋楼' },
  buildings: '哪几栋',
  buildingsHint: '用顿号隔开，如：文庙坪 3 栋、文庙坪 5 栋',
  companions: '最多带几位',
  companionsUnit: '位',
  questions: '报名时问什么',
  question: (number: number) => `问题 ${number}`,
  kind: '怎么答',
  kinds: { text: '写一句', choice: '选一个', 'yes-no': '是或否' },
  choices: '选项',
  choicesHint: '用顿号隔开，至少两个',
  required: '一定要答',
  addQuestion: '加一个问题',
  removeQuestion: '去掉这个问题',
  words: '改了什么，一句话告诉已报名的人',
  wordsHint: '时间或地点变了一定要写',
  saveDraft: '存草稿',
  saveChanges: '保存修改',
  publish: '发布',
  published: '已发布，居民看得到了',
  preview: '看看发布后的样子',
  withdraw: '不要这份草稿',
  withdrawn: '草稿已删除',
  withdrawAsk: '删掉这份草稿？',
  withdrawHint: '居民还没有看到过它，删了就没有了。',
  cancelEvent: '取消活动',
  cancelAsk: '取消这场活动？',
  cancelReason: '为什么取消（已报名的人会看到）',
  cancelled: '已取消，报名的人会看到原因',
  copy: '照样再办一场',
  copied: '已复制成草稿',
  roster: '看名单',
  keptHere: '上次没保存的内容还在',
  keptHint: '这是您在这台设备上写到一半的。',
  dropKept: '不要了，从头来',
  metTitle: '别人刚改过，您填的都还在',
  metHint: '先看看别人改了什么，再决定用哪一份。',
  useTheirs: '用别人改好的',
  useMine: '用我填的，再保存',
  incomplete: '还有没填好的',
  missing: {
    title: '请写题目',
    place: '请写地点',
    times: '请把四个时间都选好',
    capacity: '座位数要是 1 到 2000 的整数',
    waitlist: '候补人数要是 0 到 2000 的整数',
    buildings: '请写至少一栋楼',
    question: '有一个问题还没写',
  },
}

export const rosterCopy = {
  title: '名单',
  list: '报名名单',
  number: '票号',
  name: '称呼',
  party: '人数',
  state: '状态',
  at: '报名时间',
  answers: '回答',
  by: '来路',
  bySelf: '自己报名',
  search: '按称呼或票号找',
  filter: '看哪些人',
  filters: { all: '全部', seated: '已报名', waiting: '候补', arrived: '到了', absent: '没到' },
  summary: (seated: number, capacity: number, waiting: number) =>
    `已报名 ${seated} 人 / ${capacity} 座${waiting > 0 ? `，候补 ${waiting} 人` : ''}`,
  walkIns: (heads: number) => `另有没报名直接来的 ${heads} 人`,
  byHand: '社区登记',
  nobody: '还没有人报名',
  nobodyHint: '可以先登记没有手机的居民。',
  noMatch: '没有找到这样的人',
  add: '登记一位居民',
  addHint: '给没有手机、托您报名的居民。',
  addName: '怎么称呼',
  addParty: '一共来几位',
  people: '人',
  added: (name: string, number: string, waiting: boolean) =>
    waiting ? `${name} 排进候补，票号 ${number}` : `${name} 登记好了，票号 ${number}`,
  takeOff: '划掉',
  takeOffLabel: (name: string) => `划掉 ${name}`,
  takeOffAsk: (name: string) => `把 ${name} 从名单上划掉？`,
  takeOffHint: '座位会让给下一位候补的人。',
  takenOff: '已划掉',
  exportExcel: '导出 Excel',
  exported: (rows: number) => `已导出 ${rows} 行`,
  copyText: '复制名单文字',
  copied: '已复制，可以粘贴到群里',
  notCopied: '没有复制成，请再试一次',
  printSheet: '打印签到表',
  edit: '编辑活动',
  poster: '海报',
  keepers: '门口志愿者',
  signature: '签名',
  sheetTitle: (title: string) => `${title} 签到表`,
  fileName: (title: string, date: string) => `${title.replace(/[\\/:*?"<>|]/g, ' ')} 名单 ${date}.xlsx`,
}

/** In full, for paper and for a chat that is read days later: 6 月 18 日（周三）15:00–17:00. */
export const sayWhen = (event: Pick<OfficeCard, 'startsAt' | 'endsAt'>): string =>
  `${sayDate(event.startsAt, Date.now())}${sayClock(event.startsAt)}–${sayClock(event.endsAt)}`

/** 想听什么：诗词；单独问：是 */
export function sayAnswers(questions: readonly Question[], answers: readonly Answer[]): string {
  const given = new Map(answers.map(({ questionId, value }) => [questionId, value]))
  return questions
    .flatMap(({ id, label }) => {
      const value = given.get(id)
      if (value === undefined) return []
      return [`${label}：${typeof value === 'string' ? value : value ? '是' : '否'}`]
    })
    .join('；')
}

export function sayLine(line: Pick<RosterLine, 'state' | 'arrived'>, isAbsent: boolean): string {
  if (line.arrived) return rosterCopy.filters.arrived
  if (isAbsent) return rosterCopy.filters.absent
  return rosterCopy.filters[line.state]
}

/** The list as it is pasted into the building's chat group. */
export function sayList(title: string, when: string, place: string, lines: readonly RosterLine[]): string {
  const name = (line: RosterLine, index: number) =>
    `${index + 1}. ${line.name}${line.party > 1 ? `（${line.party} 人）` : ''}`
  const seated = lines.filter(({ state }) => state === 'seated').map(name)
  const waiting = lines.filter(({ state }) => state === 'waiting').map(name)
  return [
    `【${title}】`,
    `时间：${when}`,
    `地点：${place}`,
    `已报名：`,
    ...(seated.length > 0 ? seated : ['（还没有人）']),
    ...(waiting.length > 0 ? ['候补：', ...waiting] : []),
  ].join('\n')
}

const bases = {
  arrived: '按门口数到的人数',
  'signed-up': '按报名估计，没有门口的数字',
  mixed: '有门口数字的按门口，没有的按报名估计',
  none: '',
} satisfies Record<Forecast['basis'], string>

export const forecastCopy = {
  title: '摆多少椅子',
  chairs: (median: number) => `建议摆 ${median} 把`,
  range: ({ low, high }: { low: number; high: number }) =>
    low === high ? `前几场都是 ${low} 人` : `前几场少则 ${low} 人，多则 ${high} 人`,
  how: (forecast: Forecast) =>
    `看了这个系列最近 ${forecast.past.length} 场，取中间那场的人数；${bases[forecast.basis]}。`,
  none: '还没有同系列的场次可以参照，先按报名人数摆。',
  fact: (people: number, counted: boolean) => (counted ? `实际来了 ${people} 人` : `报名 ${people} 人，门口没有数`),
}

export const seriesCopy = {
  title: '系列和排期',
  choose: '哪个系列',
  create: '新建一个系列',
  name: '系列名',
  summary: '一句话介绍',
  hasRule: '按规律排期',
  hasRuleNote: '每隔几周、周几、几点，一次排好',
  weekday: '周几',
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  everyWeeks: '每隔几周一场',
  weeks: '周',
  time: '几点开始',
  from: '从哪天起',
  until: '到哪天止',
  except: '除外的日子',
  exceptHint: '一天一个，用顿号隔开，如：2027-01-01、2027-02-06',
  preview: '看看是哪些天',
  previewCount: (count: number) => `一共 ${count} 场`,
  make: '照一场生成其余各场',
  makeHint: '先写好一场，其余各场照它的内容和座位；已经有活动的日子不会重复。',
  model: '照哪一场',
  noModel: '这个系列还没有活动，请先新建一场并选上这个系列。',
  publishNow: '生成后马上发布',
  publishNowNote: '不发布就先存成草稿',
  makeNow: '生成',
  made: (made: number, kept: number) =>
    kept > 0 ? `生成了 ${made} 场，${kept} 天已经有活动，没有动` : `生成了 ${made} 场`,
  misdated: '日期要写成 2027-01-01 这样',
  incomplete: '请填好系列名，排期的话还要选好时间和起止日期',
}

export const posterCopy = {
  title: '海报',
  scan: '微信扫一扫，直接报名',
  print: '打印',
}
