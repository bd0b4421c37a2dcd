import type { Content } from '@contract/boards'
import type { Tone as SentenceTone } from '@contract/commentary'
import type { NoticeKind } from '@contract/notices'
import type { Audience } from '@contract/terms'
import type { Tone } from '@/components/tag/tone'
import { sayDate, sayMoment } from './times'

const kinds = {
  notice: { tone: 'stone', text: '通知' },
  job: { tone: 'ok', text: '就业信息' },
  deed: { tone: 'gold', text: '好人好事' },
  culture: { tone: 'soft', text: '文化墙' },
} satisfies Record<NoticeKind, { tone: Tone; text: string }>

export const sayKind = (kind: NoticeKind): { tone: Tone; text: string } => kinds[kind]

/** Whom it concerns; nothing where it is everyone. */
export function sayAudience(audience: Audience): string {
  if (audience.kind === 'volunteers') return '写给志愿者'
  return audience.kind === 'buildings' ? `写给${audience.buildings.join('、')}` : ''
}

const tones = {
  praise: { tone: 'gold', text: '点赞' },
  thanks: { tone: 'ok', text: '办好了' },
  blame: { tone: 'stone', text: '提个醒' },
} satisfies Record<SentenceTone, { tone: Tone; text: string }>

export const sayTone = (tone: SentenceTone): { tone: Tone; text: string } => tones[tone]

/** “11 月 23 日这一周”. */
export const sayWeek = (week: string): string => {
  const [, month, day] = week.split('-').map(Number)
  return `${month} 月 ${day} 日这一周`
}

export const newsCopy = {
  title: '社区通知',
  entryNote: '通知、就业信息、好人好事、文明点评台',
  home: '社区通知',
  all: '全部通知',
  kind: '看哪些',
  kinds: { all: '全部', notice: '通知', job: '就业信息', deed: '好人好事', culture: '文化墙' },
  whose: '写给谁的',
  whoses: { all: '全部', mine: '和我这栋有关' },
  empty: '现在没有新通知',
  emptyHint: '社区一发通知就会出现在这里。',
  until: (moment: string) => `到 ${moment}`,
  from: (moment: string) => `${moment} 发布`,
  over: '这条已经过期了',
  overHint: '内容还可以看，要办的事请先打社区电话问一问。',
  notFound: '没有找到这条通知',
  others: '看别的通知',
}

/** “到 今天 18:00”: how long it holds. */
export const sayUntil = (until: string, now: number): string => newsCopy.until(sayMoment(until, now))

export const commentaryCopy = {
  title: '文明点评台',
  note: '每周说说身边的好事和要改的事，不点名',
  empty: '还没有点评',
  emptyHint: '每周一期，通过以后会出现在这里，广播里也会念。',
  cites: (number: string) => `依据：随手拍 ${number}`,
  approved: (moment: string) => `${moment} 通过`,
  nothingLeft: '这一期的内容已经撤下了。',
}

export const boardCopy = {
  title: '文化墙',
  open: '看墙上的内容，换了新的记一下',
  now: '现在挂的',
  nothing: '还没有记录',
  since: (moment: string) => `${moment} 换上`,
  version: (revision: number) => `第 ${revision} 版`,
  before: '以前挂过',
  hang: '换上了什么',
  hangHint: '挂好以后点一下，社区就知道这块墙换过了。',
  pick: '挂的是',
  done: '换好了，记下来',
  doneWords: '记下了，辛苦了',
  nothingOffered: '现在没有可以挂的内容，请社区先写一条放到文化墙的通知。',
  read: '看内容',
  broken: '这块墙坏了、脏了，报上来',
  noScene: '请扫文化墙上的码打开这一页',
}

export const sayContent = ({ title, revision }: Content): string => `${title} · ${boardCopy.version(revision)}`
export const saySince = (since: string, now: number): string => boardCopy.since(sayDate(since, now))
