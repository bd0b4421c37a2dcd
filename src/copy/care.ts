import type { Care } from '@contract/care'
import { sayActs } from './slips'
import { sayAsOf } from './times'

export const careCopy = {
  title: '互相照看',
  note: '替家里老人报名，或请人替我报名',
  intro: '手机用不惯也没关系：本人当面同意，就可以请信得过的人帮忙。',
  mine: '我照看的人',
  mineEmpty: '还没有。请对方在“我的”里打开“互相照看”，点“请人照看我”，再来扫码。',
  ofMe: '照看我的人',
  ofMeEmpty: '还没有人替您办。',
  add: '我来照看一位',
  addTitle: '照看一位街坊',
  code: '对方手机上的码',
  codeHint: '8 个字母和数字，大小写都行',
  scan: '扫对方的码',
  theirName: '怎么称呼对方',
  theirNameHint: '例如：王奶奶',
  myName: '对方怎么称呼您',
  myNameHint: '例如：楼长老李，对方会看到',
  needed: '请写上',
  acts: '同意代办哪些事',
  actsHint: '和对方商量好再选；救助、残疾等事不能代办。',
  actsNeeded: '至少选一样',
  capacity: '以什么身份',
  asNeighbour: '街坊',
  asHead: (building: string) => `${building} 楼栋长`,
  confirm: '开始照看',
  began: (name: string) => `好了，可以替${name}报名了`,
  ask: '请人照看我',
  until: (until: string, now: number) =>
    Date.parse(until) > now ? `到 ${sayAsOf(until)}` : '已满一年，要重新取得同意',
  /** 3 栋楼栋长 · 报名和取消报名 · 到 2027 年 */
  mineNote: ({ building, paper, acts, until }: Care, now: number) =>
    paper === 'pending'
      ? '纸质同意书，等社区核对'
      : [building && careCopy.asHead(building), sayActs(acts), careCopy.until(until, now)].filter(Boolean).join(' · '),
  ofMeNote: ({ building, acts, until }: Care, now: number) =>
    [building && careCopy.asHead(building), `可以替您：${sayActs(acts)}`, careCopy.until(until, now)]
      .filter(Boolean)
      .join(' · '),
  end: '不再照看',
  endTitle: (name: string) => `不再照看${name}？`,
  endHint: '马上生效。已经报好的名还在，以后要再照看，得重新取得同意。',
  withdraw: '收回',
  withdrawTitle: (name: string) => `不再让${name}替您办？`,
  withdrawHint: '马上生效。已经报好的名还在，您可以自己取消。',
  keep: '先不动',
  ended: '已结束',
}

export const carePersonCopy = {
  title: (name: string) => `替${name}办`,
  fallback: '替街坊办',
  told: '您替对方报的名、取消的报名，对方都能在“谁看过我的资料”里看到。',
  signedUp: '已经报上的',
  none: '还没有报名的活动。',
  open: '可以报名的',
  nothing: '近期没有可以报名的活动。',
  signUp: '替 TA 报名',
  sheet: (title: string) => `报名：${title}`,
  name: '门口怎么称呼',
  consent: '本人同意社区为这次报名记下这些内容',
  consentNote: '称呼和回答，只用来留座位和门口核对',
  done: (name: string) => `替${name}报好了`,
  leave: '取消这次报名',
  leaveTitle: (name: string) => `替${name}取消报名？`,
  leaveHint: '座位会让给后面的邻居，再报名要重新排队。',
  left: '已取消',
}

/** What is done with a consent on paper and with typed words, for the log of whoever it is about. */
export const careDeeds = {
  'slip-entered': '录入了您的纸质同意书',
  'slip-confirmed': '核对了您的纸质同意书',
  'slips-seen': '看了纸质同意书的名单',
  'data-seen': '看了社区为您记下的资料',
  'words-reviewed': '核对了您报名时写的字',
}
