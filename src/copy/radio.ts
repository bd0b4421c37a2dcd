import type { Broadcast, OwnHosting, ProgrammeSheet, SegmentKind } from '@contract/radio'
import { sayClock, sayMoment, saySpan } from './times'

export const segmentWords: Record<SegmentKind, string> = {
  news: '时事',
  notices: '通知',
  songs: '歌曲',
  own: '自办节目',
  commentary: '文明点评台',
  safety: '平安提醒',
}

/** 主播一、主播二 */
const sayHosts = ({ hosts }: Pick<ProgrammeSheet, 'hosts'>, ids: readonly string[]): string =>
  hosts
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join('、')

function otherwise({ state, movedFrom, special }: Broadcast): string {
  if (state === 'cancelled') return '停播'
  if (movedFrom) return '改了时间'
  return special ? '特别节目' : ''
}

const isOn = ({ startsAt, endsAt }: Broadcast, now: number): boolean =>
  Date.parse(startsAt) <= now && now < Date.parse(endsAt)

export const radioCopy = {
  title: '社区广播',
  entryNote: '在播什么、接下来是什么，也能加到日历',
  onAir: '正在播',
  next: '接下来',
  silent: '现在没有节目',
  nothing: '近期没有节目',
  nothingHint: '社区排好节目以后，会出现在这里。',
  all: '节目单',
  today: '今天',
  week: '七天内',
  every: '按节目',
  show: '看什么',
  which: '哪个节目',
  until: (broadcast: Broadcast) => `播到 ${sayClock(broadcast.endsAt)}`,
  at: (broadcast: Broadcast, now: number) => sayMoment(broadcast.startsAt, now),
  span: (broadcast: Broadcast, now: number) => saySpan(broadcast.startsAt, broadcast.endsAt, now),
  clocks: ({ startsAt, endsAt }: Broadcast) => `${sayClock(startsAt)}–${sayClock(endsAt)}`,
  /** What is otherwise than usual; empty for an ordinary one. */
  otherwise: (broadcast: Broadcast) => otherwise(broadcast),
  stateOf: (broadcast: Broadcast, now: number) => otherwise(broadcast) || (isOn(broadcast, now) ? '正在播' : ''),
  movedFrom: (moment: string, now: number) => `原定 ${sayMoment(moment, now)}`,
  by: (sheet: ProgrammeSheet, { hosts }: Broadcast) => {
    const names = sayHosts(sheet, hosts)
    return names ? `播音：${names}` : ''
  },
  noHost: '播音的人待定',
  guests: ({ guests }: Broadcast) => `嘉宾 ${guests.map(({ name }) => name).join('、')}`,
  segments: '这一期播什么',
  minutes: (minutes: number) => `${minutes} 分钟`,
  coming: '接下来几期',
  addCalendar: '加到手机日历',
  added: '已加到手机日历，开始前会提醒您',
  notAdded: '没有加上，请在手机设置里允许使用日历',
  place: '社区广播',
  listen: '听以前的',
  subscribe: '订阅到日历',
  subscribeOne: '只看这一个节目，开始前 10 分钟提醒您。',
  subscribeNote: '节目改了时间，日历会自己跟着改。',
  copyAddress: '复制日历地址',
  copied: '地址已复制，粘到日历的“订阅”里就行',
  notCopied: '没有复制成，请再试一次',
  missing: '没有找到这一期',
  missingHint: '可能改了安排，回到节目单看看。',
  host: '我是主播',
  hostNote: '看轮到我的日子，也能和别的主播换班',
}

export const hostCopy = {
  title: '我的播音',
  as: ({ name, leftOn }: OwnHosting) => `节目单上的名字：${name}${leftOn ? `（${leftOn} 起不再播音）` : ''}`,
  code: '主播码',
  codeHint: '社区工作人员会给您一个 8 位的码，只用输一次。',
  bind: '这就是我',
  bound: '好了，轮到您的日子会在这里',
  mine: '轮到我',
  noneMine: '近期没有轮到您',
  noneMineHint: '排到您的时候会出现在这里。',
  open: '有人想换班',
  offer: '请人代播或换班',
  offered: '正在找人代播',
  ways: { give: '请人代播', exchange: '和别人对换一期' },
  how: '怎么换',
  ask: '请谁代播？',
  which: '换哪一期？',
  noneToExchange: '近期没有别人的节目可以换，请人代播吧。',
  theirs: (sheet: ProgrammeSheet, broadcast: Broadcast, now: number) =>
    `${sayMoment(broadcast.startsAt, now)} ${broadcast.title} · ${sayHosts(sheet, broadcast.hosts)}`,
  anyone: '谁有空都行',
  send: '就这样请',
  asked: '已经告诉其他主播，有人接了这里会变',
  withdraw: '不换了，还是我来',
  withdrawn: '好的，这一期还是您播',
  take: '我来播',
  taken: '谢谢！这一期轮到您了',
  from: (sheet: ProgrammeSheet, id: string) => `${sayHosts(sheet, [id])} 想请人代播`,
  exchangeAsked: '已经问对方了，同意了这里会变',
  exchanging: '正在等对方同意对换',
  wants: (wanted: Broadcast, now: number) => `想换 ${sayMoment(wanted.startsAt, now)} ${wanted.title}`,
  exchangeFrom: (sheet: ProgrammeSheet, id: string, wanted: Broadcast, now: number) =>
    `${sayHosts(sheet, [id])} 想用这一期，换您${sayMoment(wanted.startsAt, now)}的${wanted.title}`,
  agree: '同意对换',
  exchanged: '换好了，两期都改了',
}

/** Before WeChat asks a host what became of a broadcast. */
export const askHostCopy = {
  ask: '播完忘了记，就提醒我',
  left: (count: number) => `结束十分钟还没记，微信提醒您一次。点一次，提醒一期；现在还有 ${count} 期。`,
  done: '好，记下了一次提醒',
  refused: '没有打开提醒。想要时，再点一次就行',
}
