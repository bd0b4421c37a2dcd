import { expect, test } from '@jest/globals'
import { buildConstants } from '../../config/constants'

test('settings become string literals, whatever is in them', () => {
  expect(buildConstants({ LINLI_COMMUNITY: 'a"b' }).LINLI_COMMUNITY).toBe('"a\\"b"')
})
