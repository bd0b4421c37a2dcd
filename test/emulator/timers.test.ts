import type { CloudManifest, FunctionManifest } from '../../config/manifest'
import { startEmulator } from '../../emulator/start'
import { CronSchedule } from '../../emulator/timers/cron-schedule'
import { type FixtureCloud, startFixture } from './fixture/fixture-cloud'
import { call } from './fixture/web-client'

const recorder: FunctionManifest = {
  entry: 'test/emulator/fixture/recorder.ts',
  memoryMB: 64,
  timeoutSeconds: 20,
  trigger: { kind: 'timer', cron: '0 0 3 * * * *' },
  settings: [],
}
const manifest: CloudManifest = {
  collections: { notes: { indexes: [] } },
  functions: { nightly: recorder, open: { ...recorder, trigger: { kind: 'client' } } },
  storage: [],
}

interface Kept {
  event: { Type: string; TriggerName: string; Time: string; Message: string }
  caller: string | null
}

const hour = 3600 * 1000
const day = 24 * hour

async function fired({ emulator }: FixtureCloud): Promise<Kept[]> {
  const query = { collectionName: 'notes', queryType: 'WHERE', query: '{}' }
  const reply = await emulator.database.handle('database.getDocument', query)
  const { list } = ('data' in reply ? reply.data : {}) as { list: string[] }
  return list.map((text) => JSON.parse(text))
}

/** Waits until the timers have fired so often: they answer nobody, so only their traces tell. */
async function until(cloud: FixtureCloud, times: number): Promise<Kept[]> {
  for (;;) {
    const kept = await fired(cloud)
    if (kept.length >= times) return kept
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Moves the cloud's clock to a time. */
function setTo({ emulator }: FixtureCloud, at: number): void {
  emulator.control.setClock(at - Date.now())
}

describe('a schedule', () => {
  const times = (cron: string, from: string, count: number) => {
    const schedule = new CronSchedule(cron)
    const found: string[] = []
    let at: number | undefined = Date.parse(from)
    while (found.length < count && at !== undefined) {
      at = schedule.next(at)
      if (at !== undefined) found.push(new Date(at + 8 * hour).toISOString().slice(0, 19))
    }
    return found
  }

  test.each([
    ['*/20 * * * * * *', ['2026-02-28T08:00:20', '2026-02-28T08:00:40', '2026-02-28T08:01:00']],
    ['0 */5 * * * * *', ['2026-02-28T08:05:00', '2026-02-28T08:10:00', '2026-02-28T08:15:00']],
    ['0 1/10 * * * * *', ['2026-02-28T08:01:00', '2026-02-28T08:11:00', '2026-02-28T08:21:00']],
    ['0 0 10,14,16 * * * *', ['2026-02-28T10:00:00', '2026-02-28T14:00:00', '2026-02-28T16:00:00']],
    ['0 15 10 * * MON-FRI *', ['2026-03-02T10:15:00', '2026-03-03T10:15:00', '2026-03-04T10:15:00']],
    ['0 0 2 1 * MON *', ['2026-03-01T02:00:00', '2026-03-02T02:00:00', '2026-03-09T02:00:00']],
    ['0 0 0 29 2 * *', ['2028-02-29T00:00:00', '2032-02-29T00:00:00', '2036-02-29T00:00:00']],
    ['0 30 9-10 1 JAN * 2027', ['2027-01-01T09:30:00', '2027-01-01T10:30:00']],
  ])('%s comes in Shanghai at %j', (cron, expected) => {
    expect(times(cron, '2026-02-28T00:00:00Z', 3)).toEqual(expected)
  })

  test.each([
    '0 0 3 * * *',
    '0 0 3 L * * *',
    '0 0 3 ? * MON *',
    '0 0 3 * * 1 *',
    '0 0 3 * * MON#2 *',
    '0 61 3 * * * *',
    '0 0 3 * FOO * *',
    '@daily',
  ])('%s is not one that the platform documents', (cron) => {
    expect(() => new CronSchedule(cron)).toThrow(/cron/i)
  })
})

test('an emulator does not start over a cron that the platform would refuse', async () => {
  const functions = { nightly: { ...recorder, trigger: { kind: 'timer' as const, cron: '0 3 * * *' } } }
  const starting = startEmulator({ manifest: { ...manifest, functions }, functionsDir: '', settings: {}, accounts: [] })
  await expect(starting).rejects.toThrow('seven fields')
})

describe('held timers', () => {
  let cloud: FixtureCloud

  beforeAll(async () => {
    cloud = await startFixture({ manifest })
  })
  afterAll(() => cloud.stop())
  afterEach(() => cloud.emulator.control.reset())

  test('fire only when asked, with the platform’s event and nobody’s identity', async () => {
    setTo(cloud, Date.parse('2030-05-01T19:00:01Z'))
    expect(await cloud.emulator.control.fireTimer('nightly')).toMatchObject({ caller: null })
    const [kept] = await fired(cloud)
    const Time = expect.stringMatching(/^2030-05-01T19:00:0\dZ$/)
    expect(kept?.event).toEqual({ Type: 'Timer', TriggerName: 'nightly-timer', Time, Message: '' })
  })

  test('fire twice for one time, late, or not at all, as a test wishes', async () => {
    const due = Date.parse('2030-05-01T19:00:00Z')
    setTo(cloud, due + 5 * hour)
    await cloud.emulator.control.fireTimer('nightly', due)
    await cloud.emulator.control.fireTimer('nightly', due)
    expect((await fired(cloud)).map(({ event }) => event.Time)).toEqual(Array(2).fill('2030-05-01T19:00:00Z'))
  })

  test('fire from another process over the control API', async () => {
    const headers = { 'x-emulator-token': cloud.emulator.controlToken }
    const path = '/__emulator/timers/nightly'
    const answer = await call(cloud.emulator, path, { body: { at: Date.parse('2030-05-01T19:00:00Z') }, headers })
    expect(answer).toMatchObject({ status: 200, body: { result: { event: { Time: '2030-05-01T19:00:00Z' } } } })
    expect(await call(cloud.emulator, path, { body: {} })).toMatchObject({ status: 403 })
  })

  test.each(['open', 'absent'])('a function without a timer (%s) cannot be fired', async (name) => {
    await expect(cloud.emulator.control.fireTimer(name)).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  })
})

describe('running timers', () => {
  const three = Date.parse('2030-05-01T19:00:00Z')
  let cloud: FixtureCloud

  beforeEach(async () => {
    cloud = await startFixture({ manifest, timers: 'run' })
    setTo(cloud, three - 60_000)
  })
  afterEach(() => cloud.stop())

  test('fire when the cloud’s clock reaches their time, and again a day later', async () => {
    await until(cloud, 1)
    setTo(cloud, three - 50)
    expect((await until(cloud, 2)).at(-1)?.event.Time).toBe('2030-05-01T19:00:00Z')
    setTo(cloud, three + day - 50)
    expect((await until(cloud, 3)).at(-1)?.event.Time).toBe('2030-05-02T19:00:00Z')
  })

  test('fire once when the clock leaps over several times, and follow it when it is set back', async () => {
    await until(cloud, 1)
    setTo(cloud, three + 3 * day + hour)
    expect((await until(cloud, 2)).at(-1)?.event.Time).toBe('2030-05-01T19:00:00Z')
    setTo(cloud, three - 10 * day - 50)
    const after = await until(cloud, 3)
    expect(after.at(-1)?.event.Time).toBe('2030-04-21T19:00:00Z')
    expect(after).toHaveLength(3)
  })

  test('stop with the emulator', async () => {
    await until(cloud, 1)
    const { control } = cloud.emulator
    await cloud.stop()
    control.setClock(20 * 365 * day)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(control.requests()).toMatchObject({ nightly: { invocations: 1 } })
    cloud = await startFixture({ manifest })
  })
})
