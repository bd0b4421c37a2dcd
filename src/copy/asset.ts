import type { Asset, AssetState, AssetType, CheckPoint, OwnInspecting } from '@contract/assets'
import type { Tone } from '@/components/tag/tone'

export const assetTypes = {
  extinguisher: '灭火器',
  board: '文化墙',
  fitness: '健身器材',
  lamp: '路灯',
  bin: '垃圾桶',
} satisfies Record<AssetType, string>

/** What is wrong, as it is ticked. */
const checkPoints = {
  'in-place': '不在原处',
  pressure: '压力不足',
  seal: '铅封坏了',
  hose: '软管坏了',
  clean: '不干净',
  'content-current': '内容过期',
  'fixed-firmly': '松了、不牢',
  'no-sharp-edges': '有尖角毛边',
  'moves-freely': '转不动',
  'lights-up': '不亮',
  'lid-closes': '盖子盖不上',
  'sign-readable': '标牌看不清',
} satisfies Record<CheckPoint, string>
export const sayCheck = (point: CheckPoint): string => checkPoints[point]

const states = {
  unseen: { tone: 'soft', text: '还没巡查' },
  fit: { tone: 'ok', text: '完好' },
  faulty: { tone: 'bad', text: '有问题' },
} satisfies Record<AssetState, { tone: Tone; text: string }>
export const sayAssetState = (state: AssetState): { tone: Tone; text: string } => states[state]

const dues = {
  later: null,
  soon: { tone: 'gold', text: '快到巡查日' },
  late: { tone: 'bad', text: '过了巡查日' },
} satisfies Record<Asset['due'], { tone: Tone; text: string } | null>
export const sayDue = (due: Asset['due']): { tone: Tone; text: string } | null => dues[due]

export const assetCopy = {
  title: '设备',
  expired: '已过有效期',
  expiresOn: (day: string) => `有效期到 ${day}`,
  content: (content: string) => `现在的内容：${content}`,
  nextDue: (day: string) => `下次巡查 ${day}`,
  wasDue: (day: string) => `应在 ${day} 前巡查`,
  report: '报故障',
  reportHint: '坏了、少了、不对劲，拍一张报上来。',
  faults: '正在办的',
  history: '巡查记录',
  historyEmpty: '还没有人巡查过',
  sound: '完好',
  late: '当时没网，后来发的',
  inspect: '巡查',
  checklist: '有问题的点一下',
  note: '说一句（可以不写）',
  photos: '照片（可以不拍）',
  allFine: '都没问题，记下',
  wrong: (count: number) => `${count} 处有问题，记下`,
  inspected: (day: string) => `记下了，下次巡查 ${day}`,
  foundFaults: '有问题的，要报给社区去修吗？',
  scan: '扫码',
  scanHint: '对准贴在设备上的码',
  code: '码下面的字',
  codeHint: '以 a 开头，23 个字',
  open: '查看',
  codeWrong: '这不像设备上的码，请再看一下',
  mine: '我巡查的设备',
  mineNote: '按日子排，到现场扫码巡查',
  mineEmpty: '没有归您巡查的设备',
}

export const ownInspectionsCopy = {
  title: '设备巡查',
  things: (count: number) => `归我巡查的 ${count} 件`,
  say: ({ faults, note, photos, late }: OwnInspecting['looks'][number]) =>
    [
      faults.length > 0 ? faults.map(sayCheck).join('、') : '完好',
      note,
      photos > 0 ? `照片 ${photos} 张` : '',
      late ? assetCopy.late : '',
    ]
      .filter(Boolean)
      .join(' · '),
}
