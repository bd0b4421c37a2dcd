/** Words of the exported roster. */
export const sheetWords = {
  sheet: '名单',
  columns: ['序号', '票号', '称呼', '人数', '电话', '状态', '报名时间', '来路', '到场', '由谁签到'],
  section: '分区',
  seated: '已报名',
  waiting: '候补',
  byHand: '社区登记',
  bySelf: '自己报名',
  yes: '是',
  no: '否',
}

/** Stands where a typed name had to give way. */
export const words = { resident: '居民' }
