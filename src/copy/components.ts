/** What the shared components say on every page. */
export const components = {
  app: '邻里',
  back: '返回',
  pulling: { short: '下拉刷新', ready: '松开刷新', busy: '正在刷新…' },
  navigation: { label: '主导航', home: '首页', events: '活动', mine: '我的' },
  readAloud: '读给我听',
  stopReading: '停下',
  charactersLeft: (left: number) => `还可以写 ${left} 个字`,
  less: (label: string, unit: string) => `${label}减一${unit}`,
  more: (label: string, unit: string) => `${label}加一${unit}`,
  close: '关闭',
  loading: '正在加载',
  on: '开',
  off: '关',
  offline: '现在没有网络，看到的是上次的内容',
  severalAllowed: '（可多选）',
  /** Digit by digit, as one says it aloud. */
  ticketNumber: (number: string) => `票号 ${[...number].join(' ')}`,
}
