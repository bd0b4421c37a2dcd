/** What the shared components say on every page. */
export const components = {
  app: '邻里',
  back: '返回',
  skip: '跳到正文',
  pulling: { short: '下拉刷新', ready: '松开刷新', busy: '正在刷新…' },
  navigation: { label: '主导航', home: '首页', events: '活动', mine: '我的' },
  office: { label: '办公室导航', events: '办公室', newEvent: '新建活动', series: '系列和排期', slips: '纸质同意书' },
  readAloud: '读给我听',
  stopReading: '停下',
  nextCode: (seconds: number) => `${seconds} 秒后更换`,
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
