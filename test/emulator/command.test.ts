import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const project = resolve(__dirname, '../..')
let folder: string
let child: ChildProcess

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-command-'))
  const account = { username: 'lin', password: 'secret words', sub: 'user-lin', name: 'Lin' }
  await writeFile(join(folder, 'accounts.json'), JSON.stringify([account]))
})
afterAll(async () => {
  child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** Starts the command and waits until it says where it is. */
function start(): Promise<{ url: string; written: () => string }> {
  const flags = ['--port', '0', '--data', join(folder, 'data'), '--accounts', join(folder, 'accounts.json')]
  const { NODE_OPTIONS: _, ...env } = process.env
  child = spawn(process.execPath, ['--import', 'tsx', 'emulator/main.ts', ...flags], { cwd: project, env })
  let text = ''
  return new Promise((done, fail) => {
    child.on('exit', (code) => fail(new Error(`ended with ${code}: ${text}`)))
    child.stderr?.on('data', (part) => {
      text += part
    })
    child.stdout?.on('data', (part) => {
      text += part
      const url = /The local cloud is at (\S+)/.exec(text)?.[1]
      if (url) done({ url, written: () => text })
    })
  })
}

const post = async (url: string, body: object) =>
  (
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  ).json() as Promise<Record<string, string>>

const exit = () => new Promise((done) => child.once('exit', done))

test('the command starts, signs people in, and keeps them signed in through a kill', async () => {
  const first = await start()
  const credentials = { username: 'lin', password: 'secret words' }
  const tokens = await post(`${first.url}/auth/v1/signin`, credentials)
  child.removeAllListeners('exit')
  const killed = exit()
  child.kill('SIGKILL')
  await killed

  const second = await start()
  const wish = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token }
  expect(await post(`${second.url}/auth/v1/token`, wish)).toMatchObject({ sub: 'user-lin' })
  child.removeAllListeners('exit')
  const ended = exit()
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(second.written()).not.toContain('secret words')
}, 30_000)
