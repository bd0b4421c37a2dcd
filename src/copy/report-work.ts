/** Lets WeChat tell of a report. */
export const tellMeCopy = {
  reporter: { ask: '办好告诉我', note: '受理了、修好了，各在微信里告诉您一次', done: '好，有进展在微信里告诉您' },
  follower: { ask: '修好告诉我', note: '修好时在微信里告诉您一次', done: '好，修好了在微信里告诉您' },
  duty: { ask: '派到、快到时限时提醒我', note: '', done: '好，记下了一次提醒' },
  left: (count: number) => `点一次，提醒一条；现在还有 ${count} 条。`,
  refused: '没有打开提醒。想要时，再点一次就行',
}

/** What a grid worker has to see to, on the phone in their hand. */
export const workCopy = {
  view: '怎么看',
  views: { list: '按时限排', map: '看地图' },
  tick: (words: string) => `选 ${words}`,
  chosen: (count: number) => `选了 ${count} 件`,
  start: '动手了',
  started: '已经动手',
  fix: '修好了',
  none: '不选了',
  fixSeveral: (count: number) => `${count} 件修好了`,
  fixHint: '照片和这句话，每一件都记上。',
  waiting: (count: number) => `有 ${count} 件记下了，还没发出去`,
  waitingHint: '都存在这台手机上，连上网会自动发。',
  waitingTag: '记下了，等发送',
  sendNow: '现在发',
  written: '记下了',
  told: '有几件没有记上',
  dismiss: '知道了',
  photoLost: '有一张照片没传上，其余都记上了',
  mapLabel: (placed: number, late: number) =>
    late > 0 ? `${placed} 件在图上，方块红的 ${late} 件超时了，号码和下面一样` : `${placed} 件在图上，号码和下面一样`,
  mapNone: '有两件以上说了位置，才画得出图。下面按时限排。',
  mapKey: '红菱形超时，黄方块还没动手，绿圆点已经动手。',
}
