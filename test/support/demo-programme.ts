import type { Terms } from '../../cloudfunctions/contract/terms'
import { openTerms } from './builders'

/** How one kind of event recurs around today, and how full it is. */
export interface DemoSeries {
  key: string
  title: string
  summary: string
  motif: 'book' | 'scales' | 'health' | 'council' | 'radio' | 'care'
  speaker: string
  place: { name: string; detail: string; position: { latitude: number; longitude: number } | null }
  capacity: number
  waitlistCap: number
  /** Shanghai wall clock. */
  starts: { weekday: number; hour: number; minute: number }
  minutes: number
  everyWeeks: number
  /** Weeks from the present one that the first future session is away. */
  nextInWeeks: number
  pastSessions: number
  futureSessions: number
  topics: string[]
  description: string
  forWhom: string
  bring: string
  terms: Terms
  /** Share of the chairs taken in the next session; above 1 people wait. */
  filled: number
}

const hall = { name: '文庙坪社区讲堂', detail: '二楼大教室', position: { latitude: 28.2299, longitude: 112.9389 } }
const courtyard = { name: '牌坊广场', detail: '牌坊下的长廊', position: { latitude: 28.2301, longitude: 112.9392 } }
const station = { name: '社区广播站', detail: '一楼录音间', position: null }

/** The programme that the community's yearly report describes, in its own words. */
export const demoProgramme: DemoSeries[] = [
  {
    key: 'guoxue',
    title: '国学讲坛',
    summary: '一年八讲，听老先生讲经典里的为人处世',
    motif: 'book',
    speaker: '主讲老师一',
    place: hall,
    capacity: 100,
    waitlistCap: 40,
    starts: { weekday: 6, hour: 15, minute: 0 },
    minutes: 120,
    everyWeeks: 6,
    nextInWeeks: 0,
    pastSessions: 8,
    futureSessions: 2,
    topics: ['《论语》里的邻里之道', '家风与家训', '《弟子规》今读', '孝的古今', '诗词里的家乡山水', '《大学》与修身'],
    description:
      '老先生用家乡话讲经典，讲的是身边事。讲完有半小时的问答，喝杯热茶再走。\n场地有电梯，轮椅可以直接到门口。',
    forWhom: '全体居民，欢迎带孩子来',
    bring: '老花镜、水杯；讲义现场发',
    terms: { ...openTerms, maxCompanions: 4 },
    filled: 0.88,
  },
  {
    key: 'falv',
    title: '法律进社区',
    summary: '每户一名法律明白人，遇事不慌',
    motif: 'scales',
    speaker: '律师一',
    place: hall,
    capacity: 40,
    waitlistCap: 20,
    starts: { weekday: 3, hour: 14, minute: 30 },
    minutes: 90,
    everyWeeks: 4,
    nextInWeeks: 1,
    pastSessions: 6,
    futureSessions: 2,
    topics: ['遗嘱怎么立才算数', '物业纠纷怎么办', '防骗：养老理财的坑', '邻里噪音与相邻权', '劳动合同怎么看'],
    description: '先讲一个真实的案子，再答大家的问题。想单独问的，讲完可以留下来。',
    forWhom: '每户来一位“法律明白人”',
    bring: '有合同、单据要问的请带复印件',
    terms: {
      audience: { kind: 'everyone' },
      maxCompanions: 1,
      questions: [
        {
          id: 'topic',
          label: '最想问哪一类问题？',
          required: true,
          kind: 'choice',
          choices: ['遗嘱继承', '房屋物业', '劳动就业', '其他'],
        },
        { id: 'alone', label: '讲完想单独问律师吗？', required: false, kind: 'yes-no', choices: [] },
        { id: 'words', label: '可以先写一句您的问题', required: false, kind: 'text', choices: [] },
      ],
    },
    filled: 1.2,
  },
  {
    key: 'jiankang',
    title: '健康课堂',
    summary: '社区医生讲常见病，量血压、测听力',
    motif: 'health',
    speaker: '社区医生一',
    place: { name: '社区卫生服务站', detail: '一楼候诊厅', position: { latitude: 28.2296, longitude: 112.9384 } },
    capacity: 30,
    waitlistCap: 10,
    starts: { weekday: 2, hour: 9, minute: 30 },
    minutes: 60,
    everyWeeks: 2,
    nextInWeeks: 0,
    pastSessions: 5,
    futureSessions: 3,
    topics: ['冬天血压高怎么办', '护耳：听不清不是小事', '糖尿病的一日三餐', '家里的急救'],
    description: '讲四十分钟，之后免费量血压、测听力。空腹的可以当场测血糖。',
    forWhom: '特别欢迎 60 岁以上的街坊',
    bring: '医保卡；在吃的药带上药盒',
    terms: { ...openTerms, maxCompanions: 1 },
    filled: 0.6,
  },
  {
    key: 'yishi',
    title: '协商议事会',
    summary: '楼道里的事，大家坐下来商量',
    motif: 'council',
    speaker: '居民小组长一',
    place: courtyard,
    capacity: 24,
    waitlistCap: 0,
    starts: { weekday: 5, hour: 19, minute: 0 },
    minutes: 90,
    everyWeeks: 3,
    nextInWeeks: 1,
    pastSessions: 4,
    futureSessions: 1,
    topics: ['电动车停哪里', '健身器材怎么修', '文化墙换什么'],
    description: '每人三分钟，说事不说人。上次议定的三件事先报办理情况。',
    forWhom: '居民小组长、楼栋长，关心此事的居民',
    bring: '',
    terms: { ...openTerms, maxCompanions: 0 },
    filled: 1,
  },
  {
    key: 'boyin',
    title: '小小播音员',
    summary: '到广播站录一段自己的声音',
    motif: 'radio',
    speaker: '电台主播一',
    place: station,
    capacity: 12,
    waitlistCap: 6,
    starts: { weekday: 0, hour: 10, minute: 0 },
    minutes: 90,
    everyWeeks: 4,
    nextInWeeks: 2,
    pastSessions: 3,
    futureSessions: 1,
    topics: ['读一封给爷爷奶奶的信', '讲一个文庙坪的老故事'],
    description: '学会站姿、气息和停顿，录一段一分钟的节目，周五下午在社区广播里播出。',
    forWhom: '初中生，请家长同意并陪同',
    bring: '想读的文章',
    terms: { ...openTerms, maxCompanions: 1 },
    filled: 0.5,
  },
  {
    key: 'zhiyuan',
    title: '志愿者述职会',
    summary: '一季一次，说说这三个月做了什么',
    motif: 'care',
    speaker: '志愿者队长一',
    place: hall,
    capacity: 60,
    waitlistCap: 0,
    starts: { weekday: 4, hour: 15, minute: 0 },
    minutes: 90,
    everyWeeks: 13,
    nextInWeeks: 2,
    pastSessions: 2,
    futureSessions: 1,
    topics: ['本季述职与结对帮扶分享'],
    description: '每队五分钟。述职单可以当场写，社区提供纸笔。',
    forWhom: '在册志愿者',
    bring: '',
    terms: { audience: { kind: 'volunteers' }, maxCompanions: 0, questions: [] },
    filled: 0.3,
  },
]
