/** What staff and door keepers do with the people on an event's list, as those people read it. */
export const listDeeds = (title: string, reason: string | null) => ({
  'list-exported': `导出了${title}的报名名单（电话已隐去）`,
  'phones-exported': `导出了${title}的报名名单和电话${reason ? `，理由：${reason}` : ''}`,
  'list-copied': `把${title}的报名名单复制成了文字`,
  'sheet-printed': `打印了${title}的签到表`,
  'reach-seen': `看了${title}的通知能发给谁`,
  'report-seen': `看了${title}的通知发给了谁`,
  'ledger-seen': `看了${title}名单上各人还能收几条提醒`,
  'entered-by-hand': `把您登记到${title}`,
  'taken-off': `把您从${title}的名单上划掉`,
  'list-at-door': `把${title}的名单取到手机上守门（称呼已缩短）`,
  'keeper-revoked': `收回了您在${title}的守门`,
  'arrival-counted': `确认了${title}门口补交的一条签到记录`,
  'arrival-dropped': `没有采用${title}门口补交的一条签到记录`,
  called: `为${title}给您打了电话`,
})
