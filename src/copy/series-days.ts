import type { TouchedSession } from '@contract/events-series'

/** Sessions on days that a series leaves out or takes back in. */
export const seriesDaysCopy = {
  title: '这几天已有的场次',
  standing: '这些场次落在除外的日子。不办的打开开关，其余的照样办。',
  calledOff: '这些场次取消过，日子又放回来了。办回来的话，原来报了名的人还在名单上，也会收到通知。',
  callOff: (day: string) => `取消 ${day}`,
  takeUp: (day: string) => `办回来 ${day}`,
  note: ({ published, heads, reason }: TouchedSession) => {
    if (!published) return '草稿，居民还看不到'
    const people = heads > 0 ? `${heads} 人报了名` : '还没有人报名'
    return reason === null ? people : `${people}，取消时说的是：${reason}`
  },
  reason: '为什么不办了（已报名的人会看到）',
  words: '办回来了，跟报名的人怎么说',
  wordsFirst: '还是照常办',
  save: (off: number, up: number) => {
    const moves = [off > 0 ? `取消 ${off} 场` : '', up > 0 ? `办回 ${up} 场` : ''].filter(Boolean)
    return moves.length > 0 ? `${moves.join('、')}，保存` : '场次都不动，保存'
  },
  bare: (count: number) => `存好了。放回的 ${count} 天还没有场次，可以在下面生成`,
  against: (days: string) => `其中落在除外日子、照样办的：${days}`,
}
