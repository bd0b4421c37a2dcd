import type { OfficeNotice } from '../../../cloudfunctions/contract/notices'
import { noticeForm, readNotice } from '../../../src/editorial/write/form'
import { noticeIn, weekIn } from '../../../src/news/link'

const now = Date.parse('2026-11-23T16:30:00Z')
const notice: OfficeNotice = {
  ...{ id: 'n', kind: 'job', title: '招帮厨', words: '包两餐', shows: ['home'], revision: 2, before: [] },
  audience: { kind: 'buildings', buildings: ['3 栋', '4 栋'] },
  ...{ from: '2026-11-20T01:00:00.000Z', until: '2026-11-30T01:00:00.000Z', changedAt: '2026-11-20T01:00:00.000Z' },
  ...{ withdrawn: false, unchecked: false },
}

test('a new notice goes everywhere for a week from now by the community’s clock', () => {
  const form = noticeForm(null, now, true)
  expect(form).toMatchObject({
    from: '2026-11-24T00:30',
    until: '2026-12-01T00:30',
    shows: ['home', 'radio', 'boards'],
  })
})

test('what was stored comes back as it was when nothing is changed, and a copy has new times', () => {
  const { kind, title, words, shows, audience, from, until } = notice
  const fields = { kind, title, words, shows, audience, from, until }
  expect(readNotice(noticeForm(notice, now, false))).toEqual({ ok: true, fields })
  const copy = readNotice(noticeForm(notice, now, true))
  expect(copy).toMatchObject({ ok: true, fields: { title, from: '2026-11-23T16:30:00.000Z' } })
})

test('buildings are told apart however they are separated, and what is missing is said', () => {
  const form = noticeForm(notice, now, false)
  expect(readNotice({ ...form, buildings: '3 栋，4 栋; 5 栋' })).toMatchObject({
    fields: { audience: { buildings: ['3 栋', '4 栋', '5 栋'] } },
  })
  expect(readNotice({ ...form, buildings: ' ' })).toMatchObject({ ok: false })
  expect(readNotice({ ...form, title: ' ' })).toMatchObject({ ok: false })
  expect(readNotice({ ...form, until: '' })).toMatchObject({ ok: false })
})

test('a link and a printed code name the same notice and week; anything misshapen names none', () => {
  expect(noticeIn({ id: 'abc' })).toBe('abc')
  expect(noticeIn({ scene: 'nabc' })).toBe('abc')
  expect(weekIn({ scene: encodeURIComponent('c2026-11-23') })).toBe('2026-11-23')
  for (const scene of ['c', 'eabc', '%', 'n<script>'])
    expect([noticeIn({ scene }), weekIn({ scene })]).toEqual([null, null])
})
