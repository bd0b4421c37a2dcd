export const ticketCopy = {
  title: '我的票',
  codeLabel: '门口扫的二维码',
  sayNumber: '扫不了码时，把票号念给门口的人听',
  name: (name: string) => `称呼：${name}`,
  waitingHint: '有人退出时按先后自动补上，这张票会变成入场票，不用再报名。',
  openEvent: '活动详情',
  leave: '取消报名',
  none: '这场活动没有您的票',
  noneHint: '可能还没报名，或者已经取消了。',
  openNone: '看看这场活动',
}
