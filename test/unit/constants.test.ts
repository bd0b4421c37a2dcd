import { expect, test } from '@jest/globals'
import { buildConstants } from '../../config/constants'

test('a release knows no local cloud', () => {
  expect(buildConstants({}).LINLI_LOCAL).toBe('""')
})

test.each(['http://127.0.0.1:8787', 'http://localhost:8787', 'http://[::1]:8787'])('%s may be built in', (address) => {
  expect(buildConstants({ LINLI_LOCAL: address }).LINLI_LOCAL).toBe(JSON.stringify(address))
})

test.each(['http://10.0.0.1:8787', 'http://127.0.0.1.example.org', 'https://example.org/127.0.0.1'])(
  'a build with the local cloud at %s fails',
  (address) => {
    expect(() => buildConstants({ LINLI_LOCAL: address })).toThrow('loopback')
  },
)

test('settings become string literals, whatever is in them', () => {
  expect(buildConstants({ LINLI_COMMUNITY: 'a"b' }).LINLI_COMMUNITY).toBe('"a\\"b"')
})
