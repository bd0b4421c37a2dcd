/** Words of the exported roster, the one place of this function that speaks Chinese. */
export const sheetWords = {
  sheet: '名单',
  columns: ['序号', '票号', '称呼', '人数', '状态', '报名时间', '来路', '到场'],
  seated: '已报名',
  waiting: '候补',
  byHand: '社区登记',
  bySelf: '自己报名',
  yes: '是',
  no: '否',
}
