import type { AssetRowTrouble } from '@contract/assets-sheet'

/** A list from a spreadsheet; what may stand above each column is understood. */
export const equipmentImport = {
  choose: '选 Excel 文件',
  chooseHint:
    '第一行写表头：类型、名称、楼栋、网格、位置、到期日、巡查间隔天数。文件只在这台电脑上读，认出来的行才送到社区。',
  columns: {
    type: ['类型', '种类', '设备类型'],
    name: ['名称', '设备名称', '设备'],
    building: ['楼栋', '栋'],
    grid: ['网格', '所属网格'],
    detail: ['位置', '具体位置', '地点'],
    expires: ['到期日', '有效期', '有效期至', '到期日期'],
    every: ['巡查间隔天数', '巡查间隔', '间隔天数'],
  },
  unreadable: '这个文件读不出来，请存成 .xlsx 再试',
  noColumns: '没有找到“类型”和“名称”两列，请看一下表头',
  empty: '表里没有一行数据',
  found: (rows: number) => `读到 ${rows} 行`,
  fresh: (count: number) => `${count} 行可以导入`,
  known: (count: number) => `${count} 行已经有了，不会重复`,
  wrong: (count: number) => `${count} 行有问题，不会导入`,
  row: (row: number, words: string) => `第 ${row} 行：${words}`,
  troubles: {
    'type-unknown': '没有这个类型',
    'name-wrong': '名称不对',
    'building-wrong': '楼栋不对',
    'grid-unknown': '没有这个网格',
    'detail-wrong': '位置不对',
    'date-wrong': '日期认不出来',
    'every-wrong': '间隔天数不对',
    twice: '和前面的重复',
  } satisfies Record<AssetRowTrouble, string>,
  import: '导入',
  importing: (done: number, all: number) => `正在导入 ${done}/${all}`,
  imported: (made: number) => `导入了 ${made} 件`,
  again: '换一个文件',
}
