import type { Duty } from '../../../cloudfunctions/contract/on-air'
import { dutyNow, openingLines, runningOrder, spoken } from '../../../src/studio/desk/running-order'

const segments: Duty['facts']['segments'] = [
  { id: 'news', kind: 'news', title: '时事', minutes: 10 },
  { id: 'notices', kind: 'notices', title: '通知', minutes: 5 },
  { id: 'songs', kind: 'songs', title: '歌曲', minutes: 15 },
]
const duty = (date: string, state: Duty['state'] = 'coming', fields: Partial<Duty['facts']> = {}): Duty => ({
  facts: {
    ...{ broadcastId: `stories@${date}`, programmeId: 'stories', kind: 'broadcast', title: '街坊故事', segments },
    ...{ startsAt: `${date}T07:00:00.000Z`, endsAt: `${date}T07:30:00.000Z`, host: null },
    ...fields,
  },
  ...{ pass: 'p', note: '', hosts: [], guests: [], state, airing: null },
})
const opening = { title: '开场', lines: ['各位街坊下午好'] }

test('each segment has its time, and its text where there is one', () => {
  const steps = runningOrder(duty('2026-06-10'), opening, { notices: ['停水', '招工'] })
  expect(steps.map(({ segmentId, from, lines }) => [segmentId, from.slice(11, 16), lines])).toEqual([
    [null, '07:00', ['各位街坊下午好']],
    ['news', '07:00', []],
    ['notices', '07:10', ['停水', '招工']],
    ['songs', '07:15', []],
  ])
})

test('without words of its own the opening is left out, unless there is nothing else', () => {
  const silent = { title: '开场', lines: [] }
  expect(runningOrder(duty('2026-06-10'), silent, {}).map(({ segmentId }) => segmentId)).toEqual([
    'news',
    'notices',
    'songs',
  ])
  expect(runningOrder(duty('2026-06-10', 'coming', { segments: [] }), silent, {})).toHaveLength(1)
})

test('a programme is opened with its title, the weather and its guests; the reminder at nightfall at once', () => {
  const say = {
    greeting: (title: string) => `这里是${title}`,
    weather: (words: string) => `天气：${words}`,
    guests: (names: string[]) => `客人：${names.join('、')}`,
  }
  const guests = { ...duty('2026-06-10'), guests: ['同学一', '同学二'] }
  expect(openingLines(guests, '晴', say)).toEqual(['这里是街坊故事', '天气：晴', '客人：同学一、同学二'])
  expect(openingLines(duty('2026-06-10'), '', say)).toEqual(['这里是街坊故事'])
  expect(openingLines(duty('2026-06-10', 'coming', { kind: 'safety' }), '晴', say)).toEqual([])
})

describe('the desk opens on', () => {
  const [past, today, friday] = [duty('2026-06-08', 'unconfirmed'), duty('2026-06-10'), duty('2026-06-12')]
  const at = (moment: string) => Date.parse(`${moment}:00Z`)

  test('what is on, from half an hour before', () => {
    expect(dutyNow([past, today, friday], at('2026-06-10T06:30'))).toBe(today)
    expect(dutyNow([past, today, friday], at('2026-06-10T07:29'))).toBe(today)
  })

  test('else what waits for a word, the latest first', () => {
    const older = duty('2026-06-05', 'unconfirmed')
    expect(dutyNow([older, past, today], at('2026-06-10T03:00'))).toBe(past)
  })

  test('else what comes next, else what was last, else nothing', () => {
    expect(dutyNow([duty('2026-06-08', 'aired'), today, friday], at('2026-06-10T03:00'))).toBe(today)
    const aired = duty('2026-06-08', 'aired')
    expect(dutyNow([duty('2026-06-05', 'missed'), aired], at('2026-06-10T03:00'))).toBe(aired)
    expect(dutyNow([], at('2026-06-10T03:00'))).toBeNull()
  })
})

test('a week’s commentary is read in its week and the next, and no longer', () => {
  const commentary = {
    ...{ week: '2027-01-18', revision: 2, approvedAt: '2027-01-19T01:00:00Z', opening: '开头', closing: '结尾' },
    sentences: [{ id: 'a', tone: 'praise' as const, text: '做了好事。', reportId: 'a', number: '1' }],
  }
  const read = (moment: string) => spoken(commentary, Date.parse(moment))
  expect(read('2027-01-31T15:59:59Z')).toEqual(['开头', '做了好事。', '结尾'])
  expect(read('2027-01-31T16:00:00Z')).toEqual([])
  expect(spoken({ ...commentary, sentences: [] }, Date.parse('2027-01-19T04:00:00Z'))).toEqual([])
})
