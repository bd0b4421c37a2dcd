import type { Scale } from '@/settings/settings'

const scaleWords = { 1: '标准', 1.25: '大', 1.5: '特大' } satisfies Record<Scale, string>
export const scaleOptions = ([1, 1.25, 1.5] as const).map((scale) => ({ scale, label: scaleWords[scale] }))

export const mineCopy = {
  title: '我的',
  elder: '关怀模式',
  elderNote: '字更大，按钮更好按，可以把页面读给您听',
  size: '字的大小',
  signedIn: (username: string) => `已登录：${username}`,
  visitor: '还没有登录',
  visitorHint: '看活动不用登录；要报名、看自己的票，请先登录。',
  signIn: '登录',
  signOut: '退出登录',
  signedOut: '已退出登录',
  upcoming: '我报名的活动',
  empty: '还没有报名的活动',
  emptyHint: '看到喜欢的，点一下就能报上名。',
  findEvents: '去看看活动',
  past: '参加过的活动',
  showPast: '看看参加过的活动',
  emptyPast: '还没有参加过的活动',
  services: '服务',
  community: '我的社区',
  chooseCommunity: '还没有选',
  calendar: '日历订阅',
  calendarNote: '让手机日历自动跟上您报名的活动',
  privacy: '隐私与数据',
  privacyNote: '记了什么、为什么、记多久',
  help: '找人帮忙',
  helpNote: (phone: string) => `打社区电话 ${phone}`,
  feedback: '投诉建议',
}

/** Kept apart from the pages' own words, which only staff load. */
export const workforceEntry = { title: '志愿者管理', note: '队伍、排班、路线、名册、时长' }
export const dispatchEntry = { title: '随手拍派单', note: '受理、派单、合并、公开' }
export const equipmentEntry = { title: '设备台账', note: '灭火器、文化墙、健身器材、路灯、垃圾桶' }
export const editorialEntry = { title: '通知和点评', note: '写通知、点评台、文化墙' }
export const systemsEntry = { title: '外部系统', note: 'Open311 接口的密钥' }
export const inspectEntry = { title: '我巡查的设备', note: '按日子排，到现场扫码巡查' }
export const workEntry = { title: '我要办的事', note: '按时限排，办完点一下' }
export const reportEntry = { title: '随手拍', note: '拍一张，社区去办，办好告诉您' }
