import type { RosterLine } from '@contract/events'
import type { Answer, Question } from '@contract/terms'

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
  phone: '电话',
  search: '按称呼、票号或电话尾号找',
  filter: '看哪些人',
  filters: { all: '全部', seated: '已报名', waiting: '候补', arrived: '到了', absent: '没到' },
  summary: (seated: number, capacity: number, waiting: number) =>
    `已报名 ${seated} 人 / ${capacity} 座${waiting > 0 ? `，候补 ${waiting} 人` : ''}`,
  walkIns: (heads: number) => `另有没报名直接来的 ${heads} 人`,
  lateSeat: '可坐空位',
  byHand: '社区登记',
  nobody: '还没有人报名',
  nobodyHint: '可以先登记不用小程序的居民。',
  noMatch: '没有找到这样的人',
  add: '登记一位居民',
  addHint: '给不用小程序、托您报名的居民。',
  addName: '怎么称呼',
  addParty: '一共来几位',
  addPhone: '电话（可以不填）',
  addPhoneHint: '有变动时好打电话，名单上只显示尾号',
  people: '人',
  callLabel: (name: string) => `给 ${name} 打电话`,
  callTitle: (name: string) => `给 ${name} 打电话`,
  callHint: '这一次已记下，对方在“谁看过我的资料”里看得到。',
  dial: '拨打',
  close: '关闭',
  added: (name: string, number: string, waiting: boolean) =>
    waiting ? `${name} 排进候补，票号 ${number}` : `${name} 登记好了，票号 ${number}`,
  takeOff: '划掉',
  takeOffLabel: (name: string) => `划掉 ${name}`,
  takeOffAsk: (name: string) => `把 ${name} 从名单上划掉？`,
  takeOffHint: '座位会让给下一位候补的人。',
  takenOff: '已划掉',
  exportExcel: '导出 Excel',
  exportPhones: { masked: '隐去中间几位', full: '显示全号' },
  exportReason: '为什么要全号',
  exportReasonHint: '名单上的每个人都能看到这个理由',
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

/** Who let them in: 志愿者甲登记, or 自己扫码. */
export function saySeen({ seen }: Pick<RosterLine, 'seen'>): string {
  if (!seen) return ''
  if (seen.how === 'self') return '自己扫码'
  return seen.by ? `由${seen.by}登记` : ''
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
