import type { DatedException } from '../../../cloudfunctions/contract/radio-studio'
import { orderEdit } from '../../../src/studio/order/order-edit'
import { minutesOf, newSegment, readSegments, shifted } from '../../../src/studio/segments/segment-form'
import { anException, dated } from '../../support/radio'

const song = { id: 's', kind: 'songs' as const, title: '歌曲', minutes: 12 }
const at = { do: 'date', programmeId: 'p', date: '2027-01-22' }

test('one day gets parts of its own, and goes back to the programme’s when there is nothing else about it', () => {
  const own = { segments: [song], minutes: null }
  expect(orderEdit('p@2027-01-22', undefined, own)).toEqual({ ...at, exception: anException(own) })
  expect(orderEdit('p@2027-01-22', undefined, { ...own, minutes: 45 })).toMatchObject({ exception: { minutes: 45 } })
  expect(orderEdit('p@2027-01-22', dated('2027-01-22', { segments: [song] }), null)).toEqual({ ...at, exception: null })
})

test('what else is decided for that day stays', () => {
  const known: DatedException = dated('2027-01-22', {
    kind: 'moved',
    startsAt: '16:00',
    hosts: ['a'],
    segments: [song],
  })
  const { programmeId: _, date: __, ...moved } = known
  expect(orderEdit('p@2027-01-22', known, null)).toEqual({ ...at, exception: { ...moved, segments: null } })
})

test('parts are summed as they are typed, and read once each has a name and a length', () => {
  const forms = [
    { ...song, minutes: '12' },
    { ...newSegment(), title: ' ' },
  ]
  expect(minutesOf(forms)).toBe(22)
  expect(readSegments(forms)).toBeNull()
  expect(minutesOf([{ minutes: '' }, { minutes: '1.5' }, { minutes: '-3' }, { minutes: '999' }])).toBe(0)
  expect(readSegments([{ ...song, title: ' 歌曲 ', minutes: '012' }])).toEqual([song])
})

test('a part moves by its places and never out of the list', () => {
  expect(shifted(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(shifted(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(shifted(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(shifted(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})
