import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { type FixtureCloud, startFixture } from '../emulator/fixture/fixture-cloud'
import { launchBrowser } from '../support/browser'
import { eventually } from './eventually'

let browser: Browser
let cloud: FixtureCloud
let h5Dir: string
let page: Page
let refused: string[]

beforeAll(async () => {
  h5Dir = await mkdtemp(join(tmpdir(), 'linli-js-sdk-'))
  await writeFile(join(h5Dir, 'index.html'), '<!doctype html><title>SDK</title><script src="page.js"></script>')
  await build({
    entryPoints: [join(__dirname, '../emulator/browser/page.ts')],
    outfile: join(h5Dir, 'page.js'),
    bundle: true,
    format: 'iife',
    logLevel: 'error',
  })
  cloud = await startFixture({ h5Dir })
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
  await rm(h5Dir, { recursive: true, force: true })
})

beforeEach(async () => {
  const context = await browser.newContext()
  page = await context.newPage()
  refused = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  await page.goto(cloud.emulator.url)
})
afterEach(() => page.context().close())

/** Runs one of the page's own functions there. */
const sdk = <T = unknown>(name: string, ...given: unknown[]) =>
  page.evaluate<T>(`window.sdk.${name}(...${JSON.stringify(given)})`)
const signIn = () => sdk('signIn', 'lin', 'a right password')
const whoami = () => sdk<object>('call', 'probe', { action: 'whoami' })

test('the unmodified browser SDK signs in, calls a function and stays signed in after a reload', async () => {
  expect(await signIn()).toMatchObject({ error: null })
  expect(await whoami()).toMatchObject({ before: { TCB_UUID: 'user-lin' } })
  await page.reload()
  expect(await whoami()).toMatchObject({ before: { TCB_UUID: 'user-lin' } })
  expect(refused).toEqual([])
})

test('it refreshes, and the function still knows who calls', async () => {
  await signIn()
  const before = await page.evaluate<string>('JSON.stringify(localStorage)')
  expect(await sdk('refresh')).toMatchObject({ error: null })
  await eventually(() => page.evaluate<string>('JSON.stringify(localStorage)')).not.toBe(before)
  expect(await whoami()).toMatchObject({ before: { TCB_UUID: 'user-lin' } })
})

test('it uploads a file, reads it back and deletes it', async () => {
  await signIn()
  const fileId = await sdk<string>('upload', 'photos/说明.txt', '你好 file')
  expect(fileId).toMatch(/^cloud:\/\//)
  expect(await sdk('read', fileId)).toBe('你好 file')
  expect(await sdk('remove', fileId)).toMatchObject({ fileList: [{ code: 'SUCCESS' }] })
})

test('it tells a wrong password, and a function that does not exist', async () => {
  const { error } = await sdk<{ error: Error }>('signIn', 'lin', 'wrong')
  expect(error.message).toContain('the user name or the password is wrong')
  await signIn()
  expect(await sdk('refusal', 'nothing', {})).toBe('FUNCTION_NOT_FOUND')
  expect(await sdk('refusal', 'timer', {})).toBe('PERMISSION_DENIED')
})

test('an anonymous visitor is nobody, and signing out ends the session', async () => {
  await sdk('signInAnonymously')
  expect(await whoami()).toMatchObject({ before: { TCB_ISANONYMOUS_USER: 'true' } })
  await sdk('signOut')
  await signIn()
  await sdk('signOut')
  await expect(whoami()).rejects.toThrow()
})
