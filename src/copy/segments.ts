/** The parts of a broadcast, as the office puts them in order. */
export const segmentsCopy = {
  title: '这个节目分几段',
  kind: '这一段是什么',
  name: '这一段叫什么',
  minutes: '几分钟',
  add: '添一段',
  drop: '去掉这一段',
  dropOf: (place: number) => `去掉第 ${place} 段`,
  earlier: '往前移',
  earlierOf: (place: number) => `第 ${place} 段往前移`,
  later: '往后移',
  laterOf: (place: number) => `第 ${place} 段往后移`,
  /** How the parts fill the broadcast, in minutes. */
  total: (minutes: number, length: number) => {
    const sum = `各段共 ${minutes} 分钟，节目 ${length} 分钟`
    if (minutes > length) return `${sum}，长出 ${minutes - length} 分钟，请减一减`
    return minutes === length ? `${sum}，正好` : `${sum}，还空 ${length - minutes} 分钟`
  },
}

export const orderCopy = {
  title: '这一期播什么',
  open: '改这一期播什么',
  minutes: '这一期播多久（分钟）',
  note: '只改这一期，别的日子不变。主播的稿子和居民看的节目单都会照着改。',
  ownNote: '这一期的安排已经和平时不一样。',
  save: '这一期就这样播',
  saved: '改好了，稿子和节目单都会照着变',
  back: '还是按节目平时的安排',
  backDone: '已经恢复平时的安排',
  incomplete: { title: '还有没填的地方', hint: '每一段都要有名字和分钟数。' },
  gone: '这一期不能改了',
  goneHint: '可能已经开播、停播，或改了安排。',
}
