import type { AssetRowTrouble } from '@contract/assets-sheet'
import { importCopy } from './imports'

/** A list from a spreadsheet; what may stand above each column is understood. */
export const equipmentImport = {
  ...importCopy,
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
  noColumns: '没有找到“类型”和“名称”两列，请看一下表头',
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
  imported: (made: number) => `导入了 ${made} 件`,
}
