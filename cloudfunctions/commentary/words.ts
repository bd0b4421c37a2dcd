import type { SpokenKind } from '../contract/commentary'

export const opening = '各位居民，您好，这里是文明点评台。说说这些天我们身边的事。'
export const closing = '文明就在一举一动里。看见好事、看见问题，都可以随手拍告诉社区。'
export const titleOf = (month: number, day: number): string => `文明点评台（${month} 月 ${day} 日）`

/** How a sentence says that something is done. */
export const putRight = ['已经办好了', '已经处理好了'] as const

/** What a kind is called within a sentence. */
const things: Record<SpokenKind, string> = {
  rubbish: '垃圾没有入桶',
  bulky: '大件东西乱堆',
  bin: '垃圾桶',
  lamp: '照明灯',
  corridor: '楼道堆放东西',
  'fire-hazard': '消防通道不畅',
  extinguisher: '灭火器',
  manhole: '井盖',
  road: '路面',
  water: '下水和水管',
  fitness: '健身器材',
  board: '宣传栏',
  stickers: '墙上贴小广告',
  parking: '车辆乱停',
  noise: '噪声扰人',
  correction: '不文明的举动',
  deed: '好事',
}

/** What is asked of everyone, by habit. */
const wishes: Partial<Record<SpokenKind, string>> = {
  rubbish: '垃圾请装好入桶，大家一起爱护环境。',
  bulky: '大件旧物请联系社区收走，不要堆在公共地方。',
  corridor: '楼道是逃生的通道，请把东西和电动车放到该放的地方。',
  'fire-hazard': '消防通道关系到每一家的安全，请让它始终畅通。',
  stickers: '墙面是大家的脸面，请不要张贴。',
  parking: '停车请留出路来，让行人和救护车能过去。',
  noise: '请替休息的邻居想一想，轻一点，早一点停。',
  correction: '文明一点，邻里就多一分和气。',
}

const quoted = (said: string): string => (said ? `“${said}”` : '')

/** Each takes what was said of it, which may be nothing. */
export const sentences = {
  praise: (said: string): string =>
    said ? `有居民告诉我们：“${said}”这样的热心，值得大家点赞。` : '有居民做了一件好事，这样的热心，值得大家点赞。',
  thanks: (kind: SpokenKind, said: string): string =>
    `${said ? `有居民反映：${quoted(said)}现在` : `居民反映的${things[kind]}问题`}${putRight[0]}，感谢反映的人，也感谢去办的人。`,
  blame: (kind: SpokenKind, said: string, fixed: boolean): string =>
    `有居民反映${things[kind]}${said ? `：${quoted(said)}` : ''}${fixed ? `现在${putRight[1]}。` : said ? '' : '。'}${wishes[kind] ?? ''}`,
}

/** How a quotation ends where it is cut short. */
export const cutShort = '……'
/** Ends of a quotation that the sentence brings itself. */
export const quotationEnds = '。，,.、；;！!？? '
export const quotationMarks = /[“”"]/g
