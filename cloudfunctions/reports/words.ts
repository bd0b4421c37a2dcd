import type { ReportKind, ReportStatus } from '../contract/report-kinds'

/** Words of the sheet that goes back to the hotline, and of what volunteers note. */
export const sheetWords = {
  sheet: '热线工单',
  columns: [
    '工单编号',
    '受理时间',
    '类别',
    '诉求内容',
    '地点',
    '要求办结时间',
    '办理状态',
    '办结时间',
    '办理结果',
    '本地编号',
  ],
  kinds: {
    rubbish: '暴露垃圾',
    bulky: '乱堆乱放',
    bin: '垃圾桶',
    lamp: '路灯',
    corridor: '楼道堵塞',
    'fire-hazard': '消防隐患',
    extinguisher: '灭火器',
    manhole: '井盖',
    road: '道路破损',
    water: '给排水',
    fitness: '健身器材',
    board: '文化墙',
    stickers: '小广告',
    parking: '车辆停放',
    noise: '噪声',
    correction: '不文明行为',
    deed: '好人好事',
    suggestion: '意见建议',
    other: '其他',
  } satisfies Record<ReportKind, string>,
  statuses: {
    received: '已收到',
    accepted: '已受理',
    dispatched: '办理中',
    fixed: '已办结',
    confirmed: '已办结，本人确认',
    declined: '不予受理',
    merged: '并入其他工单',
    reopened: '重新办理',
  } satisfies Record<ReportStatus, string>,
}

/** What a message says of a report, as people read it on their phone; 20 characters at most. */
export const toldWords = {
  taken: {
    accepted: '社区受理了，会派人去办',
    dispatched: '社区受理了，有人去办了',
    declined: '没有受理，点开看原因',
    merged: '和另一件一起办，有结果告诉您',
  } as Partial<Record<ReportStatus, string>>,
  noted: '社区记下了，谢谢您',
  fixed: '说是修好了，请您看看',
  given: '派给您一件，请去看看',
  again: '没修好，请再去看看',
  soon: '快到时限了，请尽快办',
  late: '超过时限了，请看看',
  danger: '有一件急事，请马上看看',
  /** Where no place is known that may be said. */
  nowhere: '见详情',
}
