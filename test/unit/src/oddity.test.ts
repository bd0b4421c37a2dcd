import type { Content } from '../../../cloudfunctions/contract/boards'
import { oddity } from '../../../src/editorial/boards/oddity'

const notice = (revision: number): Content => ({ kind: 'notice', id: 'n', revision, title: '停水' })
const week = (id: string, revision: number): Content => ({ kind: 'commentary', id, revision, title: '点评' })
const odd = (hung: Content, contents: Content[]) =>
  oddity({ now: { content: hung, since: '2027-01-20T00:00:00Z' } }, contents)

test.each<[string, Content, Content[], ReturnType<typeof oddity>]>([
  ['a notice as it hangs', notice(1), [notice(1)], null],
  ['a notice changed since', notice(1), [notice(2)], 'newer'],
  ['a notice that is over', notice(1), [], 'ended'],
  ['a commentary one of whose sentences was withdrawn since', week('2027-01-18', 3), [week('2027-01-18', 4)], 'newer'],
  ['a commentary taken back', week('2027-01-18', 3), [week('2027-01-11', 2)], 'ended'],
  ['the only commentary taken back', week('2027-01-18', 3), [notice(1)], 'ended'],
  ['a commentary of long ago', week('2026-11-02', 3), [week('2027-01-18', 2)], null],
])('%s', (_, hung, contents, expected) => {
  expect(odd(hung, contents)).toBe(expected)
})

test('of an empty board, or while nothing is known, nothing is said', () => {
  expect(oddity({ now: null }, [notice(1)])).toBeNull()
  expect(oddity({ now: { content: notice(1), since: '2027-01-20T00:00:00Z' } }, null)).toBeNull()
})
