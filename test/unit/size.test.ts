import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { findForbidden, packageSizes } from '../../config/size'

let dir: string

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
  writeFileSync(path.join(dir, file), text)
}

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'linli-size-'))
})

afterEach(() => rmSync(dir, { recursive: true }))

test('a clean release holds nothing forbidden', () => {
  write('app.js', 'var version = "1.127.0.1x"; var place = "local hostel"')
  expect(findForbidden(dir, ['resident1'])).toEqual([])
})

test.each([
  ['an IPv4 loopback address', 'fetch("http://127.0.0.1:8787")', '127.0.0.1'],
  ['another address of the loopback net', 'a="127.1.2.3"', '127.1.2.3'],
  ['an IPv6 loopback address', 'a="http://[::1]:80"', '[::1]'],
  ['localhost', '"http://localhost/"', 'localhost'],
  ["the emulator's own path", 'get("/__emulator/health")', '__emulator'],
  ['a demo account', '{"username":"resident1"}', 'resident1'],
])('%s in a nested file is found', (_case, text, found) => {
  write('pages/home/index.js', text)
  expect(findForbidden(dir, ['resident1'])).toEqual([{ file: 'pages/home/index.js', found }])
})

test('a source map is found by its name', () => {
  write('js/app.js.map', '{}')
  expect(findForbidden(dir, [])).toEqual([{ file: 'js/app.js.map', found: 'source map' }])
})

test('pictures are not searched', () => {
  write('assets/home.png', '127.0.0.1')
  expect(findForbidden(dir, [])).toEqual([])
})

test('files count towards the package that they are downloaded with', () => {
  const app = JSON.stringify({ subPackages: [{ root: 'account' }] })
  write('app.json', app)
  write('accounts.js', '12345')
  write('account/privacy/index.js', '123')
  expect(packageSizes(dir)).toEqual({ main: app.length + 5, account: 3 })
})
