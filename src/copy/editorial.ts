import type { Doubt, SentenceState, SpokenKind } from '@contract/commentary'
import type { NoticeKind, NoticePlace } from '@contract/notices'
import type { Tone } from '@/components/tag/tone'
import { kindWords } from './report'

export const noticesCopy = {
  title: '通知和点评',
  write: '写一条',
  toCommentary: '文明点评台',
  toBoards: '文化墙',
  show: '看哪些',
  shows: { ahead: '现在和接下来', over: '过期的', withdrawn: '撤下的' },
  kind: '类别',
  noticeTitle: '标题',
  places: '放在哪里',
  until: '到什么时候',
  to: '写给谁',
  everyone: '所有人',
  nowhere: '只在通知列表',
  unchecked: '请再看一遍字句',
  empty: { ahead: '还没有通知', over: '没有过期的通知', withdrawn: '没有撤下的通知' },
  emptyHint: '写一条，首页、广播和文化墙就都有了。',
}

const places = { home: '首页', radio: '广播', boards: '文化墙' } satisfies Record<NoticePlace, string>
export const sayPlaces = (shows: readonly NoticePlace[]): string =>
  shows.length > 0 ? shows.map((place) => places[place]).join('、') : noticesCopy.nowhere

export const writeCopy = {
  title: '写通知',
  kind: '是什么',
  kinds: { notice: '通知', job: '就业信息', deed: '好人好事', culture: '文化墙内容' } satisfies Record<
    NoticeKind,
    string
  >,
  noticeTitle: '标题',
  words: '内容',
  wordsHint: '说给居民听：什么事、什么时候、在哪里、找谁。',
  audience: '写给谁',
  audiences: { everyone: '所有人', volunteers: '志愿者', buildings: '几栋楼' },
  buildings: '哪几栋',
  buildingsHint: '用顿号隔开，如 3 栋、4 栋',
  shows: '放在哪里',
  places,
  from: '什么时候开始',
  until: '什么时候结束',
  untilHint: '到时自动不再显示',
  incomplete: '请写好标题和内容',
  buildingsNeeded: '请写一下是哪几栋',
  timesNeeded: '请选好开始和结束的时间',
  save: '发布',
  saveAgain: '保存修改',
  saved: '写好了，已经放出去',
  withdraw: '撤下这条',
  withdrawTitle: '撤下这条通知？',
  withdrawHint: '首页、广播和文化墙的内容里马上就没有了。已经贴在墙上的，请人取下来。',
  withdrawn: '已经撤下',
  withdrawnNote: '这条已经撤下，不能再改。可以照着再写一条。',
  copy: '照着再写一条',
  uncheckedNote: '微信没能核对这段话，请再看一遍有没有不合适的字句。',
  before: '以前的版本',
  version: (revision: number) => `第 ${revision} 版`,
  print: '打印到文化墙',
}

export const draftCopy = {
  title: '文明点评台',
  none: '这一周还没有起草',
  noneHint: '从公开的随手拍和好人好事里起草，名字和门牌会先去掉。每周一早上也会自动起草。',
  draft: '现在起草',
  again: '按新的规则重新起草',
  againTitle: '重新起草？',
  againHint: '改过的句子会没有，按现在公开的事和规则重新写。',
  drafted: '起草好了，请逐句看一看',
  states: { draft: '草稿', approved: '已通过' },
  thisWeek: '本周',
  earlier: '以前',
  edit: '改这一句',
  words: '这一句',
  wordsHint: '不写名字、门牌、车牌和电话',
  save: '就这样写',
  saved: '改好了',
  drop: '不用这一句',
  use: '用上这一句',
  reset: '恢复起草的',
  source: '看这件事',
  doubts: (doubts: readonly Doubt[]) => `可能认得出人：${doubts.map(({ text }) => `“${text}”`).join('、')}`,
  approve: '通过，放出去',
  approved: '通过了，居民能看到，广播能念',
  approveHint: '通过以后：居民能看到，主播的稿子里有，文化墙能打印。',
  despiteTitle: '里面可能有人名或号码',
  despiteHint: '标出来的地方请再看一遍。确定认不出是谁，再放出去。',
  despite: '看过了，放出去',
  takeBack: '撤回来改',
  takenBack: '撤回来了，居民暂时看不到',
  print: '打印到文化墙',
  rules: '怎么挑',
  rulesNote: '一件事的分数：类别的分量乘 10，每多一人也遇到加 1（最多 5），每过一天减 1。分高的先用。',
  praise: '表扬几句',
  thanks: '办好的几句',
  blame: '提醒几句',
  perKind: '同一类最多几句',
  days: '最近几天的事',
  sentences: '句',
  dayUnit: '天',
  praiseFirst: '先表扬，后提醒',
  weights: '各类的分量',
  weightsNote: '0 是不说这一类',
  saveRules: '保存规则',
  rulesSaved: '规则存好了，重新起草就用上',
}

const sentenceStates = {
  in: { tone: 'ok', text: '用' },
  'left-out': { tone: 'soft', text: '不用' },
  withdrawn: { tone: 'bad', text: '依据已收回，不会放出去' },
  reworded: { tone: 'bad', text: '原文改过，看过再用' },
  overtaken: { tone: 'bad', text: '事情有变，不会放出去' },
} satisfies Record<SentenceState, { tone: Tone; text: string }>
export const saySentenceState = (state: SentenceState): { tone: Tone; text: string } => sentenceStates[state]

/** Kinds that may be spoken of, in the order in which they stand on the page. */
export const spokenKinds = (Object.keys(kindWords) as (keyof typeof kindWords)[]).filter(
  (kind): kind is SpokenKind => kind !== 'suggestion' && kind !== 'other',
)
export const sayKindOf = (kind: SpokenKind): string => kindWords[kind]

export const boardsCopy = {
  title: '文化墙换了没有',
  note: '很久没换的排在前面。换上新的，请扫墙上的码记一下。',
  board: '哪一块',
  shows: '挂着什么',
  since: '什么时候换的',
  never: '没有记录',
  days: (days: number) => (days < 1 ? '今天换的' : `${days} 天前`),
  long: '该换了',
  newer: '有新版',
  ended: '过期或撤下了',
  contents: '现在可以挂的',
  noContents: '还没有可以挂的内容',
  print: '打印',
  empty: '还没有登记文化墙',
  emptyHint: '先在设备台账里登记文化墙，再打印它的码。',
}

/** A board is due for something new after so many days. */
export const longDays = 60

export const sheetCopy = {
  title: '文化墙打印',
  scan: '微信扫一扫，看最新内容',
  print: '打印',
  version: (revision: number) => `第 ${revision} 版`,
}
