import type { SignInRefusal } from '@/cloud/transport-port'
import type { Explanation } from './refusals'

export const signInRefusals = {
  'wrong-password': { title: '用户名或密码不对', hint: '请检查后再试。忘了密码，请打社区电话。' },
  'captcha-needed': { title: '请再输一下图里的字', hint: '试的次数有点多，看一眼图片，把字写在下面。' },
  'captcha-wrong': { title: '图里的字没对上', hint: '换了一张新的，请再看一次。' },
} satisfies Record<SignInRefusal, Explanation>

export const signInCopy = {
  title: '登录',
  intro: '用社区给您的用户名和密码登录，就可以报名、看自己的票。',
  introForStaff: '工作人员用社区给的用户名和密码登录。居民报名请用微信小程序。',
  username: '用户名',
  usernameNeeded: '请写用户名',
  password: '密码',
  passwordNeeded: '请写密码',
  captcha: '图里的字',
  captchaPicture: '登录用的验证图片',
  captchaNeeded: '请写图里的字',
  captchaNew: '看不清，换一张',
  submit: '登录',
  done: (username: string) => `欢迎，${username}`,
}

export const communityCopy = {
  title: '选社区',
  intro: '选好以后，首页和活动就是这个社区的。',
  current: '现在的',
  chosen: (name: string) => `已换到${name}`,
  empty: '还没有开通的社区',
  emptyHint: '请过些时候再来看看。',
}

export const calendarCopy = {
  title: '日历订阅',
  intro: '打开以后，您报名的活动会自动出现在手机或电脑的日历里，改了时间也会跟着改。',
  secret: '这个网址只属于您，请不要转给别人。转错了，关掉再打开，旧的网址马上失效。',
  open: '打开日历订阅',
  opened: '打开了，把网址添加到日历就行',
  url: '您的订阅网址',
  copy: '复制网址',
  copied: '网址已复制，到日历的“添加订阅”里粘贴',
  notCopied: '没能复制，请长按网址复制',
  subscribe: '在这台设备的日历里订阅',
  close: '关闭订阅',
  closeTitle: '关闭日历订阅？',
  closeHint: '旧的网址马上失效，已经加到日历里的活动不再更新。报名不受影响。',
  closeConfirm: '关闭订阅',
  closeKeep: '继续订阅',
  closed: '已关闭，旧的网址失效了',
  signInFirst: '先登录，才知道要跟上谁的活动。',
}
