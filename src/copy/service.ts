import type { Certificate } from '@contract/service'
import type { Saved } from '@/device/saved'

/** Minutes as a person says them: 2 小时 30 分, 45 分钟. */
export function sayMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}

/** 3 月 5 日 of a date `2026-03-05`, with its year. */
export function sayIsoDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year} 年 ${month} 月 ${day} 日`
}

export const serviceCopy = {
  title: '我的时长',
  year: (year: number) => `${year} 年`,
  seeYear: (year: number) => `看 ${year} 年`,
  total: '合计',
  shifts: (count: number) => `${count} 个班次`,
  points: (count: number) => `走到 ${count} 个点位`,
  recorded: '系统记录',
  recordedNote: '签到到签退',
  added: '社区补记',
  addedNote: '有原因，记在下面',
  disputed: '您说明的',
  disputedNote: '社区核对后才算',
  byKind: (kind: string, shifts: number, time: string) => `${kind} ${shifts} 次，${time}`,
  list: '每个班',
  empty: '还没有服务记录',
  emptyHint: '签到过的班次会在这里。',
  open: '还没结束',
  nothing: '没有时长',
  cancelled: '取消了',
  forgotten: '忘了签退，按班次结束算',
  pointsOf: (done: number, asked: number) => `点位 ${done}/${asked}`,
  correction: (kind: 'add' | 'strike', time: string, reason: string) =>
    `${kind === 'add' ? '补记' : '扣除'} ${time}：${reason}`,
  dispute: '时间不对',
  disputeTitle: '说一说实际的时间',
  disputeHint: '社区工作人员核对后补上，答复会写在这里。',
  disputeFrom: '从',
  disputeTo: '到',
  disputeWords: '当时的情况',
  disputeNeeded: '请写一句当时的情况',
  disputeSend: '请社区核对',
  disputeSent: '已送到社区',
  disputeSaid: (words: string) => `您说：${words}`,
  disputeAnswer: (words: string) => `社区答复：${words}`,
  disputeOpen: '等社区核对',
  statement: '述职',
  statementDraft: '起草述职稿',
  statementNote: '按自己的记录起草，可以复制去改',
  statementCopy: '复制述职稿',
  statementCopied: '已复制',
  notCopied: '没能复制，请长按文字自己选',
  certificates: '服务证明',
  certificatesNote: '写明服务时长和内容，谁都能查验真伪',
  certify: '开一份证明',
  certifyTitle: '开服务证明',
  certifyName: '证明上写的姓名',
  certifyNameNeeded: '请写姓名',
  certifyFrom: '从哪天',
  certifyUntil: '到哪天',
  certifyHint: '只算系统记录和社区补记的时长。',
  certifySend: '开证明',
  certified: '证明开好了',
  certificatesEmpty: '还没有开过证明',
}

export const certificateCopy = {
  title: '志愿服务证明',
  state: { valid: '有效', superseded: '已作废，请重新开一份', withdrawn: '社区已撤回' } satisfies Record<
    Certificate['state'],
    string
  >,
  number: '证明编号',
  line: (name: string, volunteer: string) => `兹证明 ${name}（志愿者编号 ${volunteer}）`,
  span: (from: string, until: string) => `于 ${from} 至 ${until} 期间`,
  served: (shifts: number, time: string) => `参加志愿服务 ${shifts} 次，服务时长 ${time}`,
  kinds: '服务内容',
  period: (from: string, until: string) => `${sayIsoDate(from)} 至 ${sayIsoDate(until)}`,
  verify: '扫码查验真伪',
  copyLink: '复制查验链接',
  copied: '已复制',
  save: '存成图片',
  saved: {
    downloaded: '图片存好了',
    'in-album': '已存到手机相册',
    refused: '没能存进相册，请在右上角“设置”里允许后再试',
  } satisfies Record<Saved, string>,
  print: '打印或存成 PDF',
  linkHint: '对方打开查验链接就能看到真伪，也能从那里打印或存成 PDF。',
  withdrawnHint: (reason: string) => `社区写的原因：${reason}。有疑问请问社区工作人员。`,
  supersededHint: '其中的记录后来更正过，这份不再有效。在“我的时长”里可以重新开。',
  notFound: '没有找到这份证明',
  notFoundHint: '请回到“我的时长”看看。',
}
