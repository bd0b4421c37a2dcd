import type { AssetState, AssetType } from '../contract/assets'

/** What stands in the sheet of things, and is understood when one is read. */
export const sheetWords = {
  sheet: '设备台账',
  columns: ['类型', '名称', '楼栋', '网格', '位置', '到期日', '巡查间隔天数', '状态', '下次巡查'],
  types: {
    extinguisher: '灭火器',
    board: '文化墙',
    fitness: '健身器材',
    lamp: '路灯',
    bin: '垃圾桶',
  } satisfies Record<AssetType, string>,
  states: { unseen: '还没巡查', fit: '完好', faulty: '有问题' } satisfies Record<AssetState, string>,
}
