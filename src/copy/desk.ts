import type { AiringState, OwnAiring } from '@contract/on-air'
import type { PhotoState } from '@contract/photos'
import type { Tone } from '@/components/tag/tone'
import { sayLength } from './listen'
import { sayClock, sayMoment, saySpan } from './times'

export const airingStates = {
  coming: { words: '还没到', tone: 'soft' },
  unconfirmed: { words: '播了没有？', tone: 'gold' },
  aired: { words: '播出了', tone: 'ok' },
  missed: { words: '没有播', tone: 'bad' },
  cancelled: { words: '取消了', tone: 'soft' },
} satisfies Record<AiringState, { words: string; tone: Tone }>

/** How a broadcast stands at a moment, while it is on as well. */
export const sayStanding = (
  { state, startsAt }: { state: AiringState; startsAt: string },
  now: number,
): { words: string; tone: Tone } =>
  state === 'coming' && Date.parse(startsAt) <= now ? { words: '正在播', tone: 'brick' } : airingStates[state]

export const deskCopy = {
  title: '主播台',
  entryNote: '今天的稿子、播出记录和节目录音',
  hostNote: '今天的大字稿子，播完点一下',
  nothing: '这几天没有您主持的节目',
  nothingHint: '轮到您的时候，这里会有一份大字的稿子，没有网络也能看。',
  which: '哪一期',
  when: (from: string, to: string, now: number) => saySpan(from, to, now),
  short: (title: string, from: string, now: number) => `${sayMoment(from, now)} ${title}`,
  hosts: (names: string[]) => `主播：${names.join('、')}`,
  opening: '开场',
  greeting: (title: string) => `各位街坊，这里是邻里广播，现在是《${title}》。`,
  guests: (names: string[]) => `今天的客人是${names.join('、')}。`,
  weather: (words: string) => `今天的天气：${words}。`,
  notice: (title: string, words: string) => `${title}。${words}`,
  safety: [
    '各位街坊，天黑了。出门前、睡觉前，请看一看煤气关了没有，电器拔了没有。',
    '楼道里不要停电动车，不要堆东西，给自己也给邻居留一条路。',
    '门窗关好，陌生人敲门先问一问。有事请拨打 110、119，或者社区电话。',
  ],
  free: '这一段没有稿子，请自由主持。',
  time: (from: string, minutes: number) => (minutes > 0 ? `${sayClock(from)} 起 · ${minutes} 分钟` : sayClock(from)),
  step: (n: number, of: number) => `第 ${n} 段，共 ${of} 段`,
  earlier: '上一段',
  later: '下一段',
  skip: '这一段没播',
  unskip: '这一段播了',
  skipped: '没播',
  aired: '播出了',
  airedNote: (skipped: number) => (skipped === 0 ? '全部播了' : `有 ${skipped} 段没播`),
  missed: '没播成',
  missedTitle: '为什么没播？',
  missedHint: '写一句就行，比如“停电”“设备坏了”“过节放假”。',
  reason: '原因',
  reasonNeeded: '请写一句原因',
  keep: '记下来',
  correct: '改一下',
  noted: (clock: string, by: string[]) => `${clock} 记的${by.length > 0 ? `，主播：${by.join('、')}` : ''}`,
  because: (reason: string) => `原因：${reason}`,
  waiting: '已替您存好，连上网会自动发送',
  notYet: '到点以后，在这里点一下“播出了”。',
  weatherTitle: '今天的天气',
  weatherNone: '还没有人写',
  weatherWrite: '写天气',
  weatherHint: '写要念的话，比如“多云，18 到 25 度，傍晚有小雨”。',
  weatherSaved: '天气写好了',
  log: '播出记录',
  logNote: '哪一期播了、没播、为什么',
  recordings: '节目录音',
  recordingsNote: '传录音、写文字、放出来',
}

export const airingsCopy = {
  title: '播出记录',
  ask: (n: number) => `${n} 期还没有人确认`,
  askNone: '都确认过了',
  kinds: '看哪些',
  kind: { all: '全部', broadcast: '节目', safety: '平安提醒' },
  log: (from: string, until: string) => `${from} 到 ${until}`,
  empty: '这几周没有节目',
  earlier: '看更早的四周',
  later: '回到最近四周',
  did: '播了',
  correct: '更正',
  explain: '没播成或更正',
  state: '这一期',
  hosts: '谁主持的',
  nobody: '没有记',
  skipped: '哪几段没播',
  skippedOf: (titles: string[]) => `没播：${titles.join('、')}`,
  late: '补记',
  saved: '记好了',
  year: (year: number) => `${year} 年播出次数`,
  yearNote: '年度报告用的就是这些数。',
  lastYear: '看上一年',
  nextYear: '看下一年',
  programme: '节目',
  months: '各月播出',
  inMonth: (month: number, times: number) => `${month} 月 ${times} 次`,
  times: (times: number) => `${times} 次`,
  aired: '播出',
  missed: '没播',
  unconfirmed: '未确认',
  noFigures: '这一年还没有播出过',
}

const sayBytes = (bytes: number) => `${Math.max(0.1, Math.round(bytes / 100_000) / 10)} MB`

export const recordingsCopy = {
  title: '节目录音',
  add: '传一段录音',
  addHint:
    '长的 mp3 和 aac 会自动分段审核、连着播放，最大 57 MB；手机录的 m4a 和 wav 最大 9.5 MB。歌名、地点等附带信息会自动去掉。',
  broadcast: '哪一期的',
  noBroadcast: '最近四周没有播出的节目，先到“播出记录”里确认一期。',
  part: '叫什么（整期就不写）',
  partHint: '比如“街坊讲故事选段”',
  choose: '选录音',
  chooseMore: '再选一个接在后面',
  chosen: (name: string, bytes: number) => `${name} · ${sayBytes(bytes)}`,
  forward: '往前移',
  forwardOf: (name: string) => `把 ${name} 往前移`,
  drop: '去掉',
  dropOf: (name: string) => `去掉 ${name}`,
  pieces: (pieces: number) => (pieces > 1 ? `会分成 ${pieces} 段上传，听的时候连着播` : ''),
  tooMany: (most: number) => ({ title: `合起来超过了 ${most} 段`, hint: '请去掉几个，或者另传成一段录音。' }),
  send: '传上去',
  goOn: '接着传',
  earlierOnes: '更早的几期',
  earlier: '看更早传的',
  latest: '回到最近传的',
  sending: (piece: number, of: number) =>
    of > 1 ? `正在上传第 ${piece} 段，共 ${of} 段，请不要关掉这一页…` : '正在上传，请不要关掉这一页…',
  sent: '传好了，正在审核。现在可以写文字',
  list: '已经传的',
  empty: '还没有传过录音',
  states: {
    pending: { words: '审核中', tone: 'gold' },
    passed: { words: '可以放出来', tone: 'stone' },
    refused: { words: '没有通过审核', tone: 'bad' },
  } satisfies Record<PhotoState, { words: string; tone: Tone }>,
  shown: '居民能听到',
  noText: '还没有文字',
  pendingHint: '审核一般半小时内有结果。',
  stretches: (checks: readonly PhotoState[]) => {
    const said = checks.flatMap((check, n) => (check === 'refused' ? [`第 ${n + 1} 段没有通过审核`] : []))
    return [`共 ${checks.length} 段，连着播放`, ...said].join('，')
  },
  open: '写文字',
  edit: '改文字',
  text: '文字',
  textHint: '给听不见的街坊看的，请照着说的写。不写就放不出来。',
  save: '存下',
  saved: '存好了',
  listen: '听一听',
  publish: '放出来',
  published: '放出来了，居民能听到了',
  withdraw: '撤下来',
  withdrawn: '撤下来了，居民听不到了',
  remove: '删掉',
  removeTitle: '删掉这段录音？',
  removeHint: '文字当时删除，录音文件一周内删除，不能恢复。',
  removed: '删掉了',
  keep: '先留着',
}

/** Putting the parts of a recording together anew. */
export const partsCopy = {
  open: '改录音',
  title: (recording: string) => `改录音：${recording}`,
  hint: '可以换掉、去掉一段，或改先后。文字不会变。',
  hintShown: '文字不会变。去掉、改先后马上生效；换上的新录音要先审核，审核好之前居民还听原来的。',
  part: (n: number, what: string) => `第 ${n} 段 · ${what}`,
  length: sayLength,
  forwardOf: (n: number) => `把第 ${n} 段往前移`,
  replace: '换一个',
  replaceOf: (n: number) => `换掉第 ${n} 段`,
  dropOf: (n: number) => `去掉第 ${n} 段`,
  add: '再添一段接在后面',
  save: '就这样改',
  saved: '改好了，请看看文字要不要跟着改',
  waits: '新的在审核，居民先听原来的。审核好了点“换上新的”',
  states: {
    pending: '新的在审核，居民听的是原来的',
    passed: '新的审核好了，可以换上',
    refused: '新的没有通过审核，居民听的是原来的',
  } satisfies Record<PhotoState, string>,
  change: '换上新的',
  changed: '换好了，居民听到的是新的',
}

/** What a host reads of what they noted themselves. */
export const ownAiringsCopy = {
  title: '记过的广播',
  say: ({ title, startsAt, state, reason }: OwnAiring, now: number) =>
    [`${sayMoment(startsAt, now)} ${title}`, airingStates[state].words, reason].filter(Boolean).join(' · '),
}
