import { rosterRows } from '../../../cloudfunctions/events/roster-sheet'
import { safeCell } from '../../../cloudfunctions/events/safe-cell'

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx'])('%j cannot run in a spreadsheet', (text) => {
  expect(safeCell(text)).toBe(`'${text}`)
})

test('an ordinary name stays as it is', () => {
  expect(safeCell('居民一')).toBe('居民一')
})

test('names, answers and the organiser’s own questions are all made safe', () => {
  const line = {
    ...{ ticketNumber: '12345', name: '=HYPERLINK("x")', party: 2, state: 'seated' as const, byHand: null },
    ...{ arrived: true, signedUpAt: '2026-12-31T16:30:00.000Z', enteredBy: null, phone: '138****0000' },
    ...{ seen: { how: 'find' as const, by: '+志愿者' }, unchecked: false },
    answers: [
      { questionId: 'words', value: '@you' },
      { questionId: 'alone', value: true },
    ],
  }
  const questions = [
    { id: 'words', label: '-说一句', required: false, kind: 'text' as const, choices: [] },
    { id: 'alone', label: '单独问', required: false, kind: 'yes-no' as const, choices: [] },
  ]
  const [head, row] = rosterRows([line], questions)
  expect(head?.at(-2)).toBe("'-说一句")
  expect(row).toEqual([
    1,
    '12345',
    `'=HYPERLINK("x")`,
    2,
    '138****0000',
    '已报名',
    '2027-01-01 00:30',
    '自己报名',
    '是',
    "'+志愿者",
    "'@you",
    '是',
  ])
})
