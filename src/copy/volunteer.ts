import type { DutyKind } from '@contract/teams'
import type { FreeTime, Skill, Volunteering, VolunteerState } from '@contract/volunteer-shapes'
import { sayDate } from './times'

/** Which words of the volunteers' terms were shown. */
export const volunteerTermsVersion = '2026-11'

export const dutyWords = {
  civility: '文明督导',
  patrol: '巡防',
  publicity: '宣传',
  help: '帮扶',
  order: '秩序维护',
  other: '其他',
} satisfies Record<DutyKind, string>

/** A kind of duty as the cloud names it. */
export const sayDuty = (kind: string): string => dutyWords[kind as DutyKind] ?? dutyWords.other

export const skillWords = {
  'first-aid': '急救',
  driving: '驾驶',
  teaching: '教课',
  writing: '写作',
  photography: '摄影',
  computer: '电脑',
  repair: '修理',
  cooking: '做饭',
  music: '唱歌乐器',
  care: '照顾老人小孩',
  dialect: '说方言',
  'sign-language': '手语',
} satisfies Record<Skill, string>

export const partWords = { morning: '上午', afternoon: '下午', evening: '晚上' } as const
/** From Monday on, as the week is said; the number is the weekday's own. */
export const weekdayWords: readonly [number, string][] = [
  [1, '周一'],
  [2, '周二'],
  [3, '周三'],
  [4, '周四'],
  [5, '周五'],
  [6, '周六'],
  [0, '周日'],
]

/** 周一上午、周三晚上 */
export const sayFree = (free: readonly FreeTime[]): string =>
  weekdayWords
    .flatMap(([weekday, day]) =>
      free.filter((time) => time.weekday === weekday).map(({ part }) => `${day}${partWords[part]}`),
    )
    .join('、')

const states = {
  applied: '申请已经送到，等队长答复',
  active: '您是志愿者',
  declined: '这次没有加入成功',
  left: '您已经退出',
  lapsed: '您的志愿者身份已经停止',
} satisfies Record<VolunteerState, string>

export const volunteerCopy = {
  title: '志愿服务',
  entryNote: '班次、签到、时长和证书',
  state: ({ state }: Pick<Volunteering, 'state'>): string => states[state],
  lapsedHint: (why: string) => (why ? `${why}。想回来，随时可以再申请。` : '想回来，随时可以再申请。'),
  declinedHint: (team: string, reason: string) => `${team}：${reason}`,
  guardianWanted: '还差监护人同意',
  guardianWantedHint: '未满 18 周岁，需要监护人同意才能上岗。',
  guardianWithdrew: (moment: string, now: number) => `监护人 ${sayDate(moment, now)}撤回了同意`,
  guardianWithdrewHint: '您的身份先停着，班次已经空出来，时长都留着。监护人再同意，马上就能回来。',
  guardianByCode: '监护人在旁边，用手机同意',
  guardianSlip: '也可以请监护人在社区办公室签字。',
  none: '邻里的事，搭把手',
  noneHint: '每天文明督导、夜间巡防、陪老人说说话……挑您合适的时间来就好。',
  join: '我要加入',
  joinAgain: '再次申请',
  claim: '我早就是志愿者',
  claimNote: '凭社区给的纸条，把以前的登记接过来',
  edit: '改我的登记',
  today: '今天的班',
  noShift: '这几天没有您的班',
  noShiftHint: '下面有还缺人的班次，合适就报一个。',
  week: '我的一周',
  weekNote: '我的班次，还缺人的班次',
  service: '我的时长',
  serviceNote: '时长、述职和证书',
  teamsTitle: '我的队伍',
  leads: '我带的队',
  leave: '退出志愿者',
  leaveTitle: '不做志愿者了？',
  leaveHint: '之后的班次会空出来给别人。以前的时长和证书都留着，想回来随时再申请。',
  leaveKeep: '再想想',
  left: '已经退出，谢谢您的付出',
}

export const joinCopy = {
  title: '加入志愿者',
  intro: '填几项就好，以后随时能改。',
  name: '怎么称呼您',
  nameNeeded: '请写一个称呼',
  year: '出生年份',
  yearHint: '四位数，如 1958。只用来分成年和未成年，不会保存。',
  yearWrong: '请写四位数的年份',
  month: '出生月份',
  monthWrong: '请写 1 到 12',
  minor: '未满 18 周岁可以参加白天的服务，需要监护人同意。',
  teams: '想加入哪个队',
  teamsNeeded: '请至少选一个队',
  teamMembers: (count: number) => `现在 ${count} 人`,
  skills: '会些什么，不选也行',
  free: '什么时候有空，不选也行',
  freeLabel: (day: string, part: string) => `${day}${part}`,
  consentTitle: '请您知道',
  consent: [
    '服务是自愿的，不来要早点说，好让队长找人。',
    '签到只记在什么点位、什么时候，不跟踪您的位置；位置只在签到那一刻算距离，不会保存。',
    '称呼和班次队长和社区看得到；时长只有您和社区看得到，不排名次。',
    '身体不舒服、天气不好，安全第一，不要勉强。',
  ],
  agree: '我知道了，愿意参加',
  agreeNeeded: '请先看过上面几条，再打开这个开关',
  send: '送出申请',
  save: '存好修改',
  sent: '申请已送出，队长会尽快答复',
  saved: '已存好',
}

export const claimCopy = {
  title: '接过以前的登记',
  intro: '社区以前登记过的志愿者，凭纸条上的码，一分钟就能接过来。',
  bySlip: '我有纸条',
  code: '纸条上的码',
  codeHint: '8 个字母和数字，大小写都行',
  codeNeeded: '请填纸条上的码',
  scan: '扫纸条上的码',
  connect: '接过来',
  connected: '接好了，欢迎回来',
  byPhone: '没有纸条',
  byPhoneHint: '填登记时的姓名和手机号，社区核对后替您接上。',
  byWechat: '用微信里的手机号，马上接上',
  byWechatHint: '写上登记时的姓名，用微信里的手机号马上就能接上。号码换过的，填从前的号，请社区核对。',
  name: '登记时的姓名',
  phone: '登记时的手机号',
  phoneWrong: '请填 11 位手机号或带区号的座机',
  ask: '请社区核对',
  asked: '已经送到社区，核对后就能看到',
}

export const guardianCopy = {
  title: '监护人同意',
  intro: '请监护人在自己的手机上打开“我的 → 我的资料 → 同意孩子做志愿者”，把码给您扫或念给您。',
  code: '监护人手机上的码',
  name: '监护人怎么称呼',
  agree: '监护人同意',
  agreed: '已记下，谢谢监护人',
}
