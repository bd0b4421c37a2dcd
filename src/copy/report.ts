import type {
  Anonymity,
  MoveName,
  PlaceShown,
  ReportKind,
  ReportSource,
  ReportStatus,
  StepRole,
} from '@contract/report-kinds'
import type { ClockState, TimelineStep } from '@contract/report-shapes'
import type { Tone } from '@/components/tag/tone'
import { sayMoment } from './times'

export const kindWords = {
  rubbish: '垃圾暴露',
  bulky: '大件乱堆',
  bin: '垃圾桶满了、坏了',
  lamp: '路灯不亮',
  corridor: '楼道堵了',
  'fire-hazard': '消防隐患',
  extinguisher: '灭火器问题',
  manhole: '井盖问题',
  road: '路面坏了',
  water: '漏水、堵水',
  fitness: '健身器材坏了',
  board: '文化墙、宣传栏',
  stickers: '乱贴小广告',
  parking: '乱停车',
  noise: '噪声',
  correction: '劝导不文明',
  deed: '好人好事',
  suggestion: '建议',
  other: '其他',
} satisfies Record<ReportKind, string>

const statuses = {
  received: { tone: 'gold', text: '已收到' },
  accepted: { tone: 'stone', text: '已受理' },
  dispatched: { tone: 'stone', text: '有人去办了' },
  fixed: { tone: 'ok', text: '已修好，等确认' },
  confirmed: { tone: 'ok', text: '已办结' },
  declined: { tone: 'soft', text: '没有受理' },
  merged: { tone: 'soft', text: '并到另一件一起办' },
  reopened: { tone: 'bad', text: '没修好，重新办' },
} satisfies Record<ReportStatus, { tone: Tone; text: string }>

export const sayStatus = (status: ReportStatus): { tone: Tone; text: string } => statuses[status]

const clocks = { none: null, fine: null, soon: '快到时限', late: '超时了' } satisfies Record<ClockState, string | null>
export const sayClockState = (clock: ClockState): string | null => clocks[clock]

const moves = {
  send: '报上来',
  accept: '受理',
  dispatch: '派人去办',
  start: '动手了',
  handBack: '退回',
  fix: '修好了',
  confirm: '确认修好',
  reopen: '说没修好',
  decline: '没有受理',
  merge: '并到另一件',
  sort: '调整了类别',
  warn: '快到时限，提醒',
  escalate: '超过时限，上报',
} satisfies Record<MoveName | 'send', string>
const roles = { reporter: '报的人', worker: '办理的人', office: '社区', clock: '系统' } satisfies Record<
  StepRole,
  string
>

export const sayMove = (move: MoveName | 'send'): string => moves[move]

/** One step as a sentence: 社区 受理 · 今天 15:00. */
export const sayStep = ({ move, by, at }: TimelineStep, now: number): string =>
  `${roles[by.role]}${moves[move]} · ${sayMoment(at, now)}`

export const sourceWords = {
  resident: '居民',
  worker: '网格员',
  walk: '志愿者路上记的',
  phone: '电话',
  desk: '窗口',
  hotline: '12345',
  open311: '外部系统',
} satisfies Record<ReportSource, string>

export const reportCopy = {
  title: '随手拍',
  entryNote: '拍一张，社区去办，办好告诉您',
  photos: '先拍照',
  photosOfNow: '现在是什么样',
  photosHint: '最多 9 张。位置和时间会先去掉；拍到人脸、车牌，点“遮一遮”。',
  photosComing: '照片还在处理，请稍等一下。',
  photosBad: '有照片用不了，请去掉或换一张。',
  kind: '是什么事',
  where: '在哪里',
  whereHint: '不写，就用您报上去时的位置。',
  thing: '报的是',
  notThing: '不是这个',
  grid: '哪一片（可以不选）',
  noGrid: '不选',
  scanThing: '扫设施上的码',
  notThingCode: '这不是设施上的码，请写一下在哪里',
  here: '就在我这里',
  hereOn: '用现在的位置',
  noLocation: '没拿到位置，请写一下在哪里',
  locating: '正在找位置…',
  building: '几栋（可以不写）',
  detail: '具体在哪里',
  detailHint: '如 三单元二楼',
  words: '说一句（可以不写）',
  wordsHint: '可以用键盘上的话筒说',
  anonymity: '谁知道是您报的',
  anonymities: { named: '告诉社区', hidden: '不告诉，可追问', anonymous: '完全匿名' } satisfies Record<
    Anonymity,
    string
  >,
  anonymityNotes: {
    named: '社区能联系您，别人看不到',
    hidden: '社区不知道是谁，仍能在这里回复您',
    anonymous: '谁都不知道，进度在这台手机上看',
  } satisfies Record<Anonymity, string>,
  placeShown: '别人看到的位置',
  placesShown: { exact: '准确位置', about: '大概位置' } satisfies Record<PlaceShown, string>,
  contact: '怎么称呼您（可以不写）',
  phone: '电话（可以不写）',
  nameNeeded: '留电话请一起写怎么称呼您',
  phoneWrong: '请填 11 位手机号或带区号的座机',
  moreKinds: '更多类别',
  kindNeeded: '请选一下是什么事',
  placeNeeded: '请说一下在哪里：用现在的位置，或写几个字',
  send: '报上去',
  sent: '报上去了，办好会告诉您',
  same: '是这里面的吗？',
  sameHint: '已经有人报过的，点“我也遇到了”就行，不用再报一次。',
  metres: (metres: number) => `离这里 ${metres} 米`,
  meToo: '我也遇到了',
  meTooDone: '已关注，有进展会在这里写明',
  notThese: '都不是，报上去',
  followers: (count: number) => `${count} 人也遇到了`,
  mine: '我报的',
  show: '看哪些',
  following: '我关注的',
  mineEmpty: '还没有报过',
  mineEmptyHint: '看到垃圾、坏灯、堵住的楼道，拍一张就行。',
  new: '拍一个',
  near: '身边的事',
  nearNote: '大家报了什么，修好了什么',
  nearEmpty: '这里还没有公开的事',
  hoursToFix: (hours: number) =>
    hours < 24 ? `${Math.max(1, Math.round(hours))} 小时修好` : `${Math.round(hours / 24)} 天修好`,
  number: (number: string) => `编号 ${number}`,
  due: (moment: string) => `时限 ${moment}`,
  timeline: '办理进度',
  confirm: '修好了',
  confirmed: '谢谢，已办结',
  reopen: '没修好',
  reopenTitle: '哪里没修好',
  reopenHint: '说一句，最好再拍一张，社区好再去看。',
  reopenWords: '哪里没修好',
  reopenNeeded: '请说一句哪里没修好',
  reopenSend: '请社区再去看',
  reopened: '已告诉社区',
  reopenUntil: (moment: string) => `${moment} 前可以说没修好`,
  unfollow: '不再关注',
  unfollowed: '不再关注了',
  work: '我要办的事',
  workNote: '按时限排，办完点一下',
  workEmpty: '没有要办的事',
  fix: '修好了',
  fixTitle: '怎么修的',
  fixWords: '说一句（可以不写）',
  fixSend: '修好了',
  handBack: '退回社区',
  handBackWords: '为什么退回',
  handBackNeeded: '请写一句为什么退回',
  done: '记下了',
  verdicts: {
    gone: '这件事已经不归您办',
    'not-now': '这件事现在走不到这一步',
    'no-worker': '没有找到这位工作人员',
    'no-photo': '照片没有传上来',
    'too-late': '超过时间了',
    'too-many-steps': '来回太多次了',
  },
}
