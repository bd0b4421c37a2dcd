import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FixtureCloud, startFixture } from './fixture/fixture-cloud'

let cloud: FixtureCloud
let h5Dir: string

beforeAll(async () => {
  h5Dir = await mkdtemp(join(tmpdir(), 'linli-h5-'))
  await mkdir(join(h5Dir, 'js'))
  await writeFile(join(h5Dir, 'index.html'), '<!doctype html><title>app</title>')
  await writeFile(join(h5Dir, 'js/app.1a2b3c4d.js'), 'console.log(1)')
  cloud = await startFixture({ h5Dir: join(h5Dir, '.') })
})
afterAll(async () => {
  await cloud.stop()
  await rm(h5Dir, { recursive: true })
})

test('the app is served with scripts from itself only, and asked for again each time', async () => {
  const response = await fetch(cloud.emulator.url)
  expect(await response.text()).toContain('<title>app')
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self'(;|$)/)
  expect(response.headers.get('cache-control')).toBe('no-cache')
})

test('a file whose name carries its hash is kept', async () => {
  const response = await fetch(`${cloud.emulator.url}/js/app.1a2b3c4d.js`)
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(response.headers.get('cache-control')).toContain('immutable')
})

test.each(['/absent.js', '/js', '/..%2f..%2fetc%2fpasswd', '/%2e%2e/x'])('%s is plainly not there', async (path) => {
  expect((await fetch(cloud.emulator.url + path)).status).toBe(404)
})

test('an app that is not built says what to run', async () => {
  const bare = await startFixture()
  const response = await fetch(bare.emulator.url)
  expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('npm run build:h5')])
  await bare.stop()
})
