import { expect, test } from '@jest/globals'
import { sceneIn } from '../../../src/asset/scene'
import { readRows } from '../../../src/equipment/list/read-rows'

test('columns of things are found by what stands above them, in any order, and empty rows are left out', () => {
  const sheet = [
    ['序号', '名称', ' 类型 ', '到期日', '巡查间隔天数'],
    ['1', '三栋灭火器', '灭火器', '2027-5-31', '30'],
    ['', '', '', ''],
    ['2', '二巷路灯', '路灯'],
  ]
  const rest = { building: '', grid: '', detail: '', expires: '', every: '' }
  expect(readRows(sheet)).toEqual({
    ok: true,
    rows: [
      { ...rest, row: 2, type: '灭火器', name: '三栋灭火器', expires: '2027-5-31', every: '30' },
      { ...rest, row: 4, type: '路灯', name: '二巷路灯' },
    ],
  })
})

test('a sheet without a type or a name, or without a row, is told apart', () => {
  expect(readRows([['名称'], ['桶']])).toEqual({ ok: false, why: 'no-columns' })
  expect(readRows([['类型', '名称']])).toEqual({ ok: false, why: 'empty' })
  expect(readRows([])).toEqual({ ok: false, why: 'no-columns' })
})

const scene = `a${'x'.repeat(22)}`
test.each([
  ['the letters', ` ${scene} `, scene],
  ['the path of a mini-program code', `asset/scan/index?scene=${scene}`, scene],
  ['an escaped one', encodeURIComponent(`asset/scan/index?scene=${scene}`), scene],
  ['a checkpoint of a route', `p${'x'.repeat(22)}`, null],
  ['letters in another word', `x${scene}`, null],
  ['a broken escape', `%E0%A4%A ${scene}x`, null],
])('%s is read for what it is', (_, text, found) => {
  expect(sceneIn(text)).toBe(found)
})
