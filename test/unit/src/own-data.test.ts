import { expect, test } from '@jest/globals'
import { messageKinds } from '../../../cloudfunctions/contract/messages'
import { OwnData } from '../../../cloudfunctions/contract/own-data'
import { exportPage, exportText } from '../../../src/copy/export-page'

const at = '2026-11-20T02:00:00.000Z'
const id = 'a'.repeat(22)
const care = { ref: id, acts: ['sign-up'], since: at, until: at, building: null, paper: null }
const stretch = { from: at, to: '2026-11-20T03:00:00.000Z' }

/** Something of every kind, each with words of its own. */
const kept = OwnData.parse({
  profile: { nickname: '居民<一>', building: '标楼栋', phone: '13900009876', avatar: 'cloud://a/b.jpg' },
  roles: ['volunteer'],
  headOf: ['标头栋'],
  calendarOpen: true,
  signUps: [
    {
      ...{ eventId: id, title: '标讲座', startsAt: at, endsAt: at, name: '标称呼', party: 2, state: 'seated' },
      ...{ ticketNumber: '12345', answers: [], consent: '1', signedUpAt: at },
    },
  ],
  doors: [{ eventId: id, title: '标守门', name: '志愿者甲' }],
  reminders: { ...Object.fromEntries(messageKinds.map((kind) => [kind, 0])), soon: 3 },
  broadcasts: [{ broadcastId: 'p@2026-11-25', title: '标广播', startsAt: at }],
  messages: messageKinds.map((kind) => ({ eventId: id, kind, state: 'sent', at })),
  photos: [{ purpose: 'avatar', state: 'passed', at }],
  volunteering: {
    ...{ record: null, leads: [{ id, name: '标队伍' }], shifts: [], claims: [], wards: [] },
  },
  reports: [
    {
      ...{ reportId: id, number: 'ABCD2345', kind: 'lamp', status: 'fixed', as: 'reporter', words: '标报事' },
      ...{ building: null, detail: '标位置', position: null, anonymity: 'named', photos: 1, said: ['标补充'] },
      ...{ contact: { name: '标联系', phone: '13900001111' }, consent: '1', sentAt: at },
    },
  ],
  inspecting: {
    things: ['标设施'],
    looks: [{ name: '标灭火器', at, faults: [], note: '标巡查', photos: 0, late: false }],
  },
  service: {
    records: [
      {
        ...{ shiftId: id, number: '12345', title: '标班次', kind: 'patrol', startsAt: at, endsAt: at, open: false },
        ...{ cancelled: false, minutes: { recorded: 60, added: 30, total: 90, disputed: 0 }, forgotten: false },
        ...{ points: 1, pointsAsked: 3, disputes: [], notes: [] },
        corrections: [{ id: 'OfficeDesk-0', kind: 'add', ...stretch, reason: '标补记' }],
        walk: { in: null, out: null, points: [], waiting: [] },
      },
    ],
    certificates: [
      {
        ...{ number: '2026-ABCD-EFGH-JKLM', name: '标证明', volunteerNumber: '1', from: '2026-01-01', kinds: [] },
        ...{ until: '2026-11-01', shifts: 1, minutes: 60, issuer: '社区', issuedAt: at, state: 'valid', url: 'x' },
        withdrawn: null,
      },
    ],
  },
  airings: [{ title: '标节目', state: 'missed', reason: '标停电', startsAt: at, notedAt: at }],
  hosting: { name: '标主播', since: at, leftOn: null },
  lookingAfter: [{ ...care, name: '标老人' }],
  lookedAfterBy: [{ ...care, name: '标帮手' }],
  audit: [
    {
      id,
      at,
      what: 'called',
      by: { role: 'staff', ref: id },
      role: null,
      reason: null,
      event: { id, title: '标活动' },
    },
  ],
})

const exported = { ...kept, exportedAt: at }
const now = Date.parse(at)

test('the page and the text say a word of everything that is kept', () => {
  const words = [...new Set(JSON.stringify(kept).match(/标[^"\\]{1,4}/g))]
  expect(words.length).toBeGreaterThan(20)
  for (const said of [exportPage(exported, now), exportText(exported, now)]) {
    expect(words.filter((word) => !said.includes(word))).toEqual([])
    for (const word of ['13900009876', '12345', '2026-ABCD-EFGH-JKLM', '1 小时 30 分']) expect(said).toContain(word)
  }
})

test('what somebody typed is text on the page, and the contract’s own words are not shown to them', () => {
  const page = exportPage(exported, now)
  expect(page).toContain('居民&lt;一&gt;')
  expect(page).not.toContain('居民<一>')
  for (const word of [...messageKinds, 'sign-up', 'undefined']) {
    expect(exportText(exported, now).replaceAll(id, '')).not.toMatch(new RegExp(`(^|[^a-z])${word}([^a-z]|$)`))
  }
})
