/** Browsers that several people use: signing in by phone, and signing out by itself. */
export const idleCopy = {
  title: '还在吗？',
  hint: (seconds: number) => `好一会儿没有操作了。${seconds} 秒后会自动退出，没写完的活动会留着。`,
  stay: '继续',
  leave: '现在退出',
  ended: '已自动退出',
  endedHint: '半小时没有操作，为了安全替您退出了。没写完的活动还在，登录后接着写。',
}

export const byPhoneCopy = {
  title: '用手机扫码登录',
  steps: '工作人员：打开手机上的“邻里”小程序，我的 → 扫码登录电脑，扫下面的码。',
  picture: '登录用的二维码',
  check: '核对数字',
  checkHint: '手机上会显示同样的四个数字，一样才点允许。',
  over: '这个码过期了',
  renew: '换一个新的码',
  declined: '手机上点了“不允许”',
  declinedHint: '这台电脑没有登录。要登录，请换一个新的码再扫。',
  orPassword: '或者用密码登录',
  done: '登录好了',
  signedIn: '已用手机扫码登录',
}

export const letInCopy = {
  title: '扫码登录电脑',
  note: '让面前的电脑打开办公室',
  intro: '只扫您面前电脑上的码。别人发来的码、图片里的码，请不要扫。',
  scan: '扫电脑上的码',
  notOurs: '这不是登录码，请扫电脑登录页上的码',
  question: '让这台电脑登录您的账号？',
  community: '社区',
  browser: '浏览器',
  since: '开始于',
  check: '核对数字',
  checkHint: '和电脑上的四个数字一样，才点允许。',
  what: '它能做您在办公室能做的事，最多 12 小时；半小时没人操作会自动退出。',
  allow: '数字一样，允许',
  decline: '不允许',
  allowed: '已允许，请看电脑',
  allowedHint: '用完请在电脑上点“退出登录”。这件事记在“谁看过我的资料”里。',
  declined: '没有允许，电脑登录不了',
  declinedHint: '如果不是您在登录，不用再做什么。',
}

const names = {
  chrome: 'Chrome 浏览器',
  edge: 'Edge 浏览器',
  firefox: '火狐浏览器',
  safari: 'Safari 浏览器',
  wechat: '微信里的网页',
  other: '浏览器',
}
const systems = {
  windows: 'Windows 电脑',
  macos: '苹果电脑',
  linux: 'Linux 电脑',
  android: '安卓手机',
  ios: '苹果手机',
  other: '一台电脑',
}

/** “Windows 电脑上的 Chrome 浏览器” */
export const sayBrowser = ({ name, system }: { name: keyof typeof names; system: keyof typeof systems }): string =>
  `${systems[system]}上的 ${names[name]}`

/** Where residents only look on the web. */
export const webCopy = {
  visitorHint: '看活动不用登录。报名和个人的事，请在微信小程序里办；工作人员可以在这里登录。',
  title: '请在微信小程序里报名',
  hint: '用微信扫一扫下面的码，打开“邻里”小程序，点一下就能报上名。',
  personalTitle: '请在微信小程序里看',
  personalHint: '个人的事都在“邻里”小程序里，用微信扫一扫就能打开。',
  staffSignIn: '工作人员登录',
  code: '小程序码，用微信扫一扫',
  noCode: '暂时拿不到小程序码，请在微信里搜“邻里”。',
}
