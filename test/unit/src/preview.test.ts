import { expect, test } from '@jest/globals'
import { blankForm, readForm } from '../../../src/office/edit/form'
import { detailOfFields } from '../../../src/office/preview/detail'

const now = Date.parse('2026-06-10T02:00:00Z')
const typed = { ...blankForm(now), title: '家风与家训', placeName: '社区讲堂', capacity: '3' }

function preview(fields: Partial<typeof typed> = {}) {
  const reading = readForm({ ...typed, ...fields })
  if (!reading.ok) throw new Error(reading.missing)
  return detailOfFields(reading.fields, null, { id: 's', title: '国学讲坛' }, now)
}

test('a form that was never saved is shown as a resident will see it', () => {
  expect(preview({ lateSeats: true })).toMatchObject({
    ...{ title: '家风与家训', seatsLeft: 3, signup: 'open', mySeat: null, cancelled: null },
    series: { title: '国学讲坛' },
    terms: { lateSeats: true },
  })
})

test.each([
  ['soon', { signupOpensAt: '2026-06-11T08:00' }],
  ['closed', { signupOpensAt: '2026-06-01T08:00', signupClosesAt: '2026-06-02T08:00' }],
  ['over', { startsAt: '2026-06-01T08:00', endsAt: '2026-06-01T09:00' }],
] as const)('says “%s” when the clock does', (signup, times) => {
  expect(preview(times).signup).toBe(signup)
})

test('a form that an older version of the app kept is read on', () => {
  const { lateSeats: _, ...older } = typed
  const reading = readForm(older as typeof typed)
  expect(reading).toMatchObject({ ok: true })
  expect(reading.ok && reading.fields.terms).not.toHaveProperty('lateSeats')
})
