import type { Role } from '@contract/action'
import type { AuditLine } from '@contract/audit'
import type { OwnData } from '@contract/own-data'
import { careDeeds } from './care'
import { listDeeds } from './list-deeds'
import { reportDeeds } from './report-deeds'
import { roleWords } from './roles'
import { volunteerDeeds } from './volunteer-deeds'

export const peopleCopy = { signInFirst: '先登录，才知道是谁的资料。' }

export const profileCopy = {
  title: '我的资料',
  note: '称呼、楼栋、电话，都可以不填',
  intro: '都可以不填，不填也能报名。电话只有您自己看得到全号，别人看到的中间是星号。',
  nickname: '称呼',
  nicknameHint: '社区的人怎么叫您',
  building: '楼栋',
  buildingHint: '例如：文庙坪 3 栋。有的活动只对某几栋开放报名',
  phone: '电话',
  phoneHint: (kept: string) => `现在记的是 ${kept}，不改就留空`,
  phoneNone: '11 位手机号，或者带区号的座机',
  phoneWrong: '这个号码不像电话，请再看一眼',
  clearPhone: '不再留电话',
  save: '存好',
  saved: '存好了',
  showCode: '出示我的码',
  showCodeNote: '办角色时，给社区管理员看',
  guardianCode: '同意孩子做志愿者',
  guardianCodeNote: '出示码，孩子扫了就是您同意',
}

export const codeCopy = {
  title: { office: '出示给管理员', care: '请人照看我', guardian: '同意孩子做志愿者' },
  intro: {
    office: '把这个码给社区管理员扫，或者念给对方听。对方能看到您的称呼、楼栋和遮住中间的电话。',
    care: '把这个码给您信得过的人扫，或者念给对方听。这就是您同意对方：看您报了哪些活动，替您报名和取消。满一年自动失效，随时可以收回。',
    guardian: '把这个码给孩子扫，或者念给孩子听。这就是您作为监护人，同意孩子参加白天的志愿服务。',
  },
  label: '我的码',
  until: (moment: string) => `${moment} 前有效，过后再打开就是新的`,
  wait: '正在取码…',
}

/** ABCD EFGH, as it is read aloud. */
export const spacedCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

export const dataCopy = {
  title: '我的数据',
  note: '看看记了什么，带走，或者全部删除',
  intro: '这里是社区为您记下的全部内容，一样不少。',
  profile: '资料',
  none: '没有填',
  nickname: '称呼',
  building: '楼栋',
  phone: '电话',
  avatar: '头像',
  avatarKept: '有',
  reports: '报过的事',
  roles: '身份',
  calendar: '日历订阅',
  calendarState: (open: boolean) => (open ? '开着' : '没有开'),
  correct: '去改资料',
  signUps: '报名',
  signUpsNone: '没有报名记录。',
  rename: '改称呼',
  renameTitle: '改这次报名的称呼',
  renamed: '改好了',
  doors: '守门',
  doorsAs: (name: string) => `名字：${name}`,
  care: '互相照看',
  careOf: (name: string) => `您照看${name}`,
  careBy: (name: string) => `${name}照看您`,
  reminders: '提醒',
  remindersNone: '没有订过提醒，也没有给您发过消息。',
  remindersLeft: (count: number) => `您还同意我们发 ${count} 条提醒`,
  remindOf: (title: string) => `开播前提醒：${title}`,
  messages: (count: number) => `给您发过或试过发 ${count} 条消息`,
  audit: '谁看过我的资料',
  auditCount: (count: number) => `${count} 条记录`,
  exportTitle: '带走一份',
  exportHint: '里面有您电话的全号，请收好，不要随手转发。',
  exportPage: '存成网页，方便看',
  exportJson: '存成 JSON，方便别的软件读',
  exportCopy: '复制全部内容，方便看',
  exportCopyJson: '复制 JSON，方便别的软件读',
  exportedAt: (moment: string) => `${moment} 从邻里导出`,
  said: { saved: '存好了', copied: '已复制，可以粘贴到文件传输助手', failed: '没有存成，请再试一次' },
  delete: '删除我的全部数据',
  deleteTitle: '删除全部数据？',
  deleteHint:
    '您的资料、报名的称呼和回答、守门和照看、提醒和记录都会删掉，找不回来。名单上的位置写成“已注销”，不影响别人的座位。要参加的活动，请先自己取消报名，座位好让给邻居。',
  deleteSure: '我明白删了找不回来',
  deleteConfirm: '全部删除',
  deleteKeep: '先不删',
  deleting: '正在删除，请别关掉…',
  deleted: '已经全部删除',
}

export const auditCopy = {
  title: '谁看过我的资料',
  note: '工作人员和照看您的人做过什么',
  intro: '谁看过、改过您的资料，谁替您办过事，都记在这里。',
  empty: '还没有记录',
  emptyHint: '有人查看或改动您的资料，这里会有一条。',
  more: '看更早的',
}

const who = {
  self: '您自己',
  helper: '照看您的人',
  head: '楼栋长',
  staff: '社区工作者',
  admin: '管理员',
  keeper: '守门志愿者',
  leader: '志愿队队长',
} satisfies Record<AuditLine['by']['role'], string>

/** “社区工作者看了报名名单：国学讲坛” */
export function sayDeed({ what, by, role, reason, event }: AuditLine): string {
  const title = event?.title ? `《${event.title}》` : '一场活动'
  const roleName = role ? roleWords[role] : ''
  const did = {
    'looked-up': '扫了您的码，看了您的资料',
    'role-granted': `给了您“${roleName}”的身份`,
    'role-revoked': `收回了您“${roleName}”的身份`,
    'roster-seen': `看了${title}的报名名单`,
    'care-began': '开始照看您',
    'care-ended': '不再照看您',
    'signed-up-for': `替您报名${title}`,
    'left-for': `替您取消了${title}的报名`,
    'holders-seen': '看了和您同一身份的人的名单',
    ...careDeeds,
    ...volunteerDeeds,
    ...reportDeeds,
    ...listDeeds(title, reason),
    'browser-let-in': '扫码让一台电脑登录了您的账号',
  } satisfies Record<AuditLine['what'], string>
  return `${who[by.role]}${did[what]}`
}

export const rolesCopy = {
  title: '身份管理',
  note: '谁是志愿者、工作人员，给和收回',
  find: '找一位街坊',
  code: '对方手机上的码',
  codeHint: '请对方打开 我的 → 我的资料 → 出示我的码',
  scan: '扫对方的码',
  look: '查看',
  notAllowed: '这一页由管理员使用',
  holders: '现在有这个身份的人',
  which: '看哪一种身份',
  none: '还没有人有这个身份。',
  unnamed: '没有填称呼',
  more: '再看一些',
  grant: (role: Role) => `给“${roleWords[role]}”`,
  revoke: (role: Role) => `收回“${roleWords[role]}”`,
  granted: '给好了，对方下次打开就有',
  revoked: '收回了，马上生效',
  sureTitle: (role: Role, name: string) => `收回${name}的“${roleWords[role]}”？`,
  sureHint: '马上生效。对方会在“谁看过我的资料”里看到。',
  buildings: '负责哪几栋',
  buildingsHint: '写得和居民资料里一样，多栋用顿号隔开，例如：文庙坪 3 栋、文庙坪 4 栋',
  changeBuildings: (buildings: readonly string[]) => `改负责的楼栋（${buildings.join('、')}）`,
  keep: '先不动',
  manage: '身份',
}

type SignUp = OwnData['signUps'][number]

/** 称呼 李阿姨 · 2 人 · 票号 12345 · 想问什么：… */
export function saySignUp({ name, party, ticketNumber, answers }: SignUp): string {
  const sayValue = (value: string | boolean) => (typeof value === 'boolean' ? (value ? '是' : '不是') : value)
  const said = answers.map(({ question, value }) => `${question}：${sayValue(value)}`)
  return [`称呼 ${name}`, `${party} 人`, `票号 ${ticketNumber}`, ...said].join(' · ')
}
