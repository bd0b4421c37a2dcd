import { expect, test } from '@jest/globals'
import { readRows } from '../../../src/workforce/records/read-rows'

test('columns are found by what stands above them, in any order, and empty rows are left out', () => {
  const sheet = [
    ['序号', ' 手机号 ', '姓名', '加入时间'],
    ['1', '13800000001', '居民一', '2021-3-5'],
    ['', '', '', ''],
    ['2', '13800000002', '居民二'],
  ]
  const row = { teams: '', joined: '' }
  expect(readRows(sheet)).toEqual({
    ok: true,
    rows: [
      { ...row, row: 2, name: '居民一', phone: '13800000001', joined: '2021-3-5' },
      { ...row, row: 4, name: '居民二', phone: '13800000002' },
    ],
  })
})

test('a sheet without the columns, or without rows, says so', () => {
  expect(readRows([['姓名', '住址']])).toEqual({ ok: false, why: 'no-columns' })
  expect(readRows([['姓名', '电话']])).toEqual({ ok: false, why: 'empty' })
  expect(readRows([])).toEqual({ ok: false, why: 'no-columns' })
})
