/** Hours of the community's own day. */
function greeting(hour: number): string {
  if (hour < 5) return '夜深了'
  if (hour < 11) return '早上好'
  if (hour < 13) return '中午好'
  return hour < 18 ? '下午好' : '晚上好'
}

/** 下午好，居民一 */
export function greet(hour: number, name: string | null): string {
  return `${greeting(hour)}，${name ?? '街坊'}`
}

export const homeCopy = {
  /** The tab's own name until the community is known. */
  title: '邻里',
  myNext: '我接下来的活动',
  allMine: '我的全部',
  showTicket: '出示票',
  showPlace: '看候补位置',
  allShifts: '志愿服务',
  myShift: '我接下来的班',
  showShift: '看看这个班',
  upcoming: '接下来',
  allEvents: '全部活动',
  nothing: '近期还没有安排',
  nothingHint: '社区一排好活动就会出现在这里。',
  office: '社区服务中心',
  hours: '办公时间',
  openMap: '看地图',
  call: (phone: string) => `打电话 ${phone}`,
  figures: (households: number, residents: number) => `${households} 户 · ${residents} 位居民`,
  asOf: (day: string) => `截至 ${day}`,
}
