/** What a screen reader says of a card, in the order a person would ask. */
export const cardLabel = (...facts: string[]): string => facts.join('，')

export const eventsCopy = {
  title: '活动',
  series: '系列',
  all: '全部',
  more: '再看一些',
  moreBusy: '正在取…',
  past: '过去的活动',
  showPast: '看看过去的活动',
  empty: '近期还没有安排',
  emptyHint: '新的活动会出现在这里，下拉可以刷新。',
  emptySeries: '这个系列近期没有安排',
  emptySeriesHint: '可以看看其他系列，或者过去的活动。',
  emptyPast: '还没有过去的活动',
  retry: '再试一次',
  stale: '这是上次看到的内容',
  chooseCommunity: '选社区',
}
