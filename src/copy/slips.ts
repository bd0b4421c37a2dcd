import type { CareAct } from '@contract/care'
import type { CareSlip, SlipState } from '@contract/care-slips'
import type { Seat } from '@contract/events'
import { sayAsOf, sayMoment } from './times'

const actWords = { 'sign-up': '报名和取消报名', report: '随手拍反映问题' } satisfies Record<CareAct, string>
export const actOptions = (Object.keys(actWords) as CareAct[]).map((value) => ({ value, label: actWords[value] }))

/** 报名和取消报名、随手拍反映问题 */
export const sayActs = (acts: readonly CareAct[]): string => acts.map((act) => actWords[act]).join('、')

export const slipCopy = {
  title: '录入纸质同意书',
  enter: '录入纸质同意书',
  intro:
    '给没有手机的住户用：本人在纸上签了名，您照着录进来。另一位社区工作者看过原件、核对以后，才能替 TA 办。救助、残疾等事，不能代办。',
  head: '哪位楼栋长来办',
  noHeads: '还没有楼栋长，请管理员先在“身份管理”里给身份。',
  notHead: '这一页由楼栋长和社区工作者使用',
  building: '哪一栋',
  name: '住户姓名',
  nameHint: '照同意书上写',
  room: '单元和房号',
  roomHint: '例如：2 单元 301',
  phone: '电话（可不填）',
  phoneHint: '家里座机带区号也可以',
  phoneWrong: '这个号码不像电话，请再看一眼',
  signedOn: '同意书上的日期',
  acts: '同意代办哪些事',
  needed: '请填上',
  actsNeeded: '至少选一样',
  save: '录好了，交给社区核对',
  saved: (name: string) => `${name}的同意书录好了，等社区核对`,
  another: '再录一张',
  back: '回去',
}

export const slipsCopy = {
  title: '纸质同意书',
  waiting: (count: number) => `${count} 张等您看着原件核对`,
  intro: '核对要由另一位工作者来做：看着纸质原件，姓名、房号、日期都对得上，才点“核对无误”。',
  which: '看哪些',
  states: { pending: '等核对', confirmed: '生效的', ended: '已结束的' } satisfies Record<SlipState, string>,
  empty: {
    pending: '没有等核对的同意书',
    confirmed: '还没有生效的同意书',
    ended: '没有已结束的同意书',
  } satisfies Record<SlipState, string>,
  columns: { name: '住户', dwelling: '楼栋房号', head: '楼栋长', acts: '代办', signedOn: '签署', until: '有效期' },
  lapsed: '已满一年',
  until: (until: string, now: number) => (Date.parse(until) > now ? `到 ${sayAsOf(until)}` : slipsCopy.lapsed),
  noHead: '没有了',
  phone: '电话',
  enteredAt: (at: string, now: number) => `${sayMoment(at, now)} 录入`,
  confirm: '核对无误',
  confirmHint: '我看过纸质原件，姓名、房号、日期和签名都对得上。',
  confirmed: '核对好了，楼栋长现在可以代办',
  needsAnother: '这张由您录入，或者由您代办，请另一位工作者核对。',
  decline: '对不上，退回',
  end: '结束代办',
  endHint: '马上生效。已经报好的名还在。',
  ended: '已结束',
  record: '看记录，打印',
  erase: '删除 TA 的全部资料',
  eraseHint:
    '住户本人要求时才删。同意书、报名的称呼、代办记录都会删掉，找不回来；名单上的位置写成“已注销”，不影响别人的座位。',
  eraseSure: '本人要求删除',
  eraseConfirm: '全部删除',
  erased: '已经全部删除',
  keep: '先不动',
}

/** 文庙坪 3 栋 2 单元 301 */
export const sayDwelling = ({ building, room }: Pick<CareSlip, 'building' | 'room'>): string => `${building} ${room}`

export const recordCopy = {
  title: '代办记录',
  intro: '社区为这位住户记下的全部内容。打印一份交给本人，或念给本人听；每看一次，这里都会多一行。',
  print: '打印这一份',
  save: '存成网页',
  signUps: '报过的名',
  signUpsNone: '没有报名。',
  deeds: '谁替 TA 办过什么',
  madeAt: (at: string) => `${sayAsOf(at)} 打印`,
}

export const forOthersCopy = {
  title: '替街坊报名',
  intro: '给您照看的人一次报好。每位各占一个座，对方都能在记录里看到。',
  who: '替谁报名',
  nobody: '您还没有照看的人',
  nobodyHint: '对方同意以后，可以在“互相照看”里加上。',
  toCare: '去互相照看',
  sameAnswers: '大家的回答都一样时在这里一起填；不一样的，请分开报。',
  chooseOne: '请先选好替谁报名',
  submit: (count: number) => (count > 1 ? `替这 ${count} 位报名` : '替 TA 报名'),
  place: ({ state, waitingPlace }: Pick<Seat, 'state' | 'waitingPlace'>) =>
    state === 'seated' ? '报好了' : `排上了，候补第 ${waitingPlace} 位`,
  done: (name: string, words: string) => `${name}：${words}`,
  failed: (name: string, words: string) => `${name}：没有报上，${words}`,
  tickets: '给他们看票',
}

export const ticketForCopy = {
  title: (name: string) => `${name}的票`,
  hint: '给门口扫这个码，或者把票号念出来。没有手机的，打印一张带上。',
  print: '打印这张票',
  leave: '取消这次报名',
}
