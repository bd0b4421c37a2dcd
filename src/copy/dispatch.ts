import type { MergeVerdict, ReviewVerdict } from '@contract/reports-desk'
import { reportCopy } from './report'

/** What the dispatcher does with several at once. */
export const batchCopy = {
  all: (count: number) => `这一页 ${count} 件全选`,
  chosen: (count: number) => `选了 ${count} 件`,
  none: '不选了',
  accept: '受理',
  give: '派给…',
  giveTitle: (count: number) => `${count} 件派给谁`,
  giveSend: '派给他',
  merge: '并成一件',
  mergeTitle: '留下哪一件',
  mergeHint: '其余的并到这一件，报的人和关注的人都跟着它，办好一起告诉。',
  mergeOther: '或写另一件的编号',
  mergeSend: '并成一件',
  mergeWhich: '请选留下哪一件，或写一个编号',
  publish: '公开原话',
  publishTitle: (count: number) => `公开这 ${count} 件的原话？`,
  publishHint: '大家会看到原话和照片。有人名、门牌、车牌、人脸的，请点开改了再公开。',
  publishSend: '看过了，公开',
  done: (count: number) => `${count} 件办好了`,
  left: (count: number) => `${count} 件没有办成`,
  open: (words: string) => `打开 ${words}`,
  name: (kind: string, number: string) => `选 ${kind} ${number}`,
}

const { verdicts } = reportCopy
export const batchVerdicts = {
  ...verdicts,
  gone: '没有找到',
  closed: '留下的那件已经办结，不能再并进去',
  circle: '这两件已经并过了',
  itself: '就是留下的那一件',
  changed: '刚有人动过，请再来一次',
  'words-not-passed': '原话还没通过检查，请点开改写后公开',
} satisfies Record<Exclude<MergeVerdict | ReviewVerdict, 'done'> | keyof typeof verdicts, string>

export const boardCopy = {
  filter: '只看一部分',
  filterOff: '全部都看',
  fold: '收起',
  kind: '类别',
  grid: '网格',
  who: '谁在办',
  any: '全部',
  noGrid: '没有网格',
  started: '已经动手',
  tools: '更多',
  review: '公开前看一看',
  rules: '派单规则',
  figures: '统计',
  hotline: '导出 12345',
  overdue: '超时的',
}

/** Staff look before anything is public. */
export const reviewCopy = {
  title: '公开前看一看',
  intro: '这些还没有决定公不公开。没点“公开”的，别人看不到。',
  empty: '都看过了',
  emptyHint: '新报的会排在这里。',
  publish: '公开',
  keep: '不公开',
  published: '已公开',
  kept: '不公开，只留在社区',
  open: '改写后公开',
  waits: '原话还没通过检查，要公开请先改写',
  about: '报的人只让别人看大概位置',
}

/** Who gets what, by grid and kind. */
export const rulesCopy = {
  title: '派单规则',
  intro: '受理时从上往下看，第一条合适的算数。没有合适的，就先受理，再手动派。',
  rule: (n: number) => `第 ${n} 条`,
  grid: '哪个网格',
  kind: '哪一类',
  any: '不限',
  to: '派给谁',
  noWorkers: '还没有网格员。请管理员先在“角色”里指定。',
  add: '加一条',
  change: '改一改',
  remove: '删掉这条',
  up: '往前挪',
  down: '往后挪',
  none: '还没有规则',
  noneHint: '加一条，受理时就会自动派出去。',
  toNeeded: '请选派给谁',
  grids: '网格',
  gridName: '网格叫什么',
  gridBuildings: '哪些楼栋（一行一个）',
  gridAdd: '加一个网格',
  gridRemove: '删掉这个网格',
  gridInUse: '有规则用着它，请先改规则',
  gridNameNeeded: '请写网格的名字',
  save: '存下来',
  saved: '存好了，从下一件起按它派',
  unsaved: '改过，还没存',
}

/** The sheet that goes back to the hotline. */
export const hotlineCopy = {
  title: '导出 12345 工单',
  intro: '按热线的表头导出这段时间从 12345 来的，每件都有工单编号和要求办结时间。录一次就够，不用再抄。',
  from: '从哪天',
  until: '到哪天',
  save: '导出 Excel',
  saved: (rows: number) => (rows > 0 ? `导出了 ${rows} 件` : '这段时间没有 12345 来的'),
  file: (from: string, until: string) => `12345工单 ${from} 至 ${until}.xlsx`,
}

/** What the yearly report says, too. */
export const figuresCopy = {
  title: '随手拍统计',
  intro: '年度报告用的就是这些数，不用另外填。',
  from: '从哪天',
  until: '到哪天',
  show: '看这段时间',
  shown: (from: string, until: string) => `${from} 至 ${until}`,
  periodWrong: '结束那天在开始之前，或超过两年',
  all: '合计',
  byKind: '按类别',
  byGrid: '按网格',
  name: { kind: '类别', grid: '网格' },
  columns: {
    received: '收到',
    fixed: '修好',
    open: '在办',
    declined: '没受理',
    merged: '并掉',
    inTime: '按时',
    medianHours: '一半用时',
    p90Hours: '九成用时',
  },
  noGrid: '没有网格',
  inTime: (inTime: number, of: number) => (of > 0 ? `${inTime} / ${of}` : '—'),
  hours: (hours: number | null) =>
    hours === null ? '—' : hours < 48 ? `${hours} 小时` : `${Math.round(hours / 2.4) / 10} 天`,
  hint: '“一半用时”：一半的事不超过这么久就修好；“九成用时”：九成的事不超过这么久。按钟点算，不扣节假日。',
  none: '这段时间没有收到',
}
