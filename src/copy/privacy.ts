/** Kept with every consent, so that it is known which words a person agreed to; raise it when the words change. */
export const privacyVersion = '2026-11'

/** One kind of datum: what is kept, why, and how long. */
export interface KeptDatum {
  title: string
  what: string
  why: string
  howLong: string
}

export const privacy = {
  title: '隐私与数据',
  intro: '我们只记办活动用得上的东西。不看您的通讯录，不在后台定位，也不把资料给别人做广告。',
  labels: { what: '记什么', why: '为什么', howLong: '记多久' },
  data: [
    {
      title: '报名',
      what: '您写下的称呼、同来的人数、对主办方问题的回答，以及您同意的是哪一版隐私说明。',
      why: '留座位、排候补，门口核对票。全名只有您自己和社区工作人员看得到；守门志愿者的手机上只有票号和缩写的称呼，活动结束 12 小时后自动删掉。',
      howLong: '活动结束后仍可在“我的”里查看。取消报名时，您的这条记录当时就删除。',
    },
    {
      title: '您是谁',
      what: '微信或网页账号给出的一个编号，不含手机号、头像和昵称。报名记录里存的是换算过的另一个编号，看不出是谁。',
      why: '认出“这是您的报名”，不让别人替您取消。',
      howLong: '在您使用期间保留。您可以随时在“我的数据”里全部删除。',
    },
    {
      title: '资料',
      what: '您愿意填的称呼、楼栋、电话；您的身份，例如志愿者。',
      why: '社区好联系您，有的活动只对某几栋开放。电话全号只有您自己看得到。',
      howLong: '您改掉或删掉，当时生效。',
    },
    {
      title: '互相照看',
      what: '谁照看谁、互相怎么称呼、从哪天起。',
      why: '替手机用不惯的街坊报名。要本人在自己手机上出示码才算同意。',
      howLong: '满一年失效，任何一方随时可以结束，当时删除。',
    },
    {
      title: '谁看过我的资料',
      what: '工作人员和照看您的人什么时候看过、改过您的资料，替您办过什么。',
      why: '让您自己查得到。',
      howLong: '保留到您删除全部数据。',
    },
    {
      title: '日历订阅',
      what: '您打开订阅时生成的一个秘密网址。',
      why: '让手机日历看到您报名的活动。网址里没有您的名字。',
      howLong: '您关闭订阅，它当时失效。',
    },
    {
      title: '微信提醒',
      what: '您点“提醒我”时允许的次数，发过哪几条、发成没有，以及微信给的编号。',
      why: '开讲前、有座位或有变动时告诉您；同一件事只说一次。',
      howLong: '次数用完就不再发；其余在您使用期间保留，注销时删除。',
    },
    {
      title: '只在这台手机上',
      what: '字的大小、选的社区、上次看到的活动和您的票、填到一半的报名。',
      why: '没有网络时也能看、能出示票，填了的不用再填。',
      howLong: '可以随时在本页清除，退出登录时也会清除您个人的部分。',
    },
  ] satisfies KeptDatum[],
  noNeedTitle: '不给也能用',
  noNeed: '看活动不需要登录。加到手机日历、打开地图、拨打电话，都是您点了才用。',
  rightsTitle: '您可以',
  rights: [
    '随时看到自己的报名和票',
    '随时取消报名，记录当时删除',
    '在“我的数据”里看到记下的全部内容，改正、带走一份，或者全部删除',
    '随时收回同意：取消报名就是收回',
    '有疑问打社区电话',
  ],
  clear: '清除这台手机上的记录',
  clearTitle: '清除这台手机上的记录？',
  clearHint: '报名和座位不受影响，连上网还能再看到。填到一半的内容会没有。',
  clearConfirm: '清除记录',
  clearKeep: '先不清除',
  cleared: '已清除',
  version: (version: string) => `本说明的版本：${version}`,
  consent: '我同意社区为这次报名记下以上内容',
  consentNeeded: '请先勾选同意，再点报名',
  consentSentence: '以上内容只用来留座位和门口核对，取消报名时当时删除。',
  consentGiven: '您已同意按隐私说明记下以上内容。',
  read: '看隐私说明',
  platformTitle: '需要您同意',
  platformHint: '接下来的功能由微信提供，用之前要您同意一次。不同意也不影响看活动和报名。',
  platformAgree: '同意并继续',
  platformRefuse: '先不用',
}
