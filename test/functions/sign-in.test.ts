import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { checkOf, codeOf } from '../../cloudfunctions/sign-in/code'
import { minute } from '../support/builders'
import { type Cloud, cloudSettings, communityId, granted, type Person, refusal, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'

const settings = { ...cloudSettings, LINLI_CUSTOM_LOGIN_KEY: '{customLoginKey}' }
const tab = 'the-secret-of-one-tab-only'
const browser = { name: 'chrome', system: 'windows' } as const
const openid = 'openid-of-staff'
let cloud: Cloud
let staff: Person

beforeAll(async () => {
  cloud = await startCloud({ settings })
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles(openid, ['staff'])
  staff = cloud.person(openid)
})
afterEach(() => {
  expect(cloud.emulator.control.unindexed()).toEqual([])
  cloud.emulator.control.setClock(0)
})

const begin = async (secret = tab) => granted(await cloud.visitor.call('signIn.begin', { tab: secret, browser }))
const collect = async (secret = tab) => cloud.visitor.call('signIn.collect', { tab: secret })

async function post(path: string, body: object, token?: string): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const answer = await fetch(cloud.emulator.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  return (await answer.json()) as Record<string, unknown>
}

test('the tab that began gets a ticket once its code is allowed, and is that very person', async () => {
  const { code, check } = await begin()
  expect(granted(await collect())).toEqual({ state: 'waiting' })
  expect(granted(await staff.call('signIn.look', { code }))).toMatchObject({ check, browser })
  granted(await staff.call('signIn.answer', { code, allow: true }))
  cloud.emulator.database.resetStats()
  const collected = granted(await collect())
  expect(cloud.emulator.database.stats().requests).toBe(2)
  if (collected.state !== 'allowed') throw new Error(collected.state)

  const ticket = { provider_id: 'custom', ticket: collected.ticket }
  const { access_token } = await post('/auth/v1/signin/custom', ticket)
  const call = { action: 'me', communityId, input: {} }
  const me = await post('/v1/functions/members', call, String(access_token))
  expect(me).toMatchObject({ ok: true, data: { roles: ['staff'] } })
  const { lines } = granted(await staff.call('members.audit', {}))
  expect(lines).toMatchObject([{ what: 'browser-let-in', by: { role: 'self' } }])
  expect(granted(await staff.call('members.data', {})).audit).toEqual(lines)
})

test('such a browser is signed out after a working day, whatever it refreshes', async () => {
  granted(await staff.call('signIn.answer', { code: (await begin()).code, allow: true }))
  const collected = granted(await collect())
  if (collected.state !== 'allowed') throw new Error(collected.state)
  const { refresh_token } = await post('/auth/v1/signin/custom', { provider_id: 'custom', ticket: collected.ticket })
  cloud.emulator.control.setClock(12 * 60 * minute + 1000)
  expect(await post('/auth/v1/token', { grant_type: 'refresh_token', refresh_token })).toMatchObject({
    error: 'invalid_grant',
  })
})

test('asking again gives the same code, and neither code nor secret nor who allowed it can be read off the database', async () => {
  const first = await begin()
  expect(await begin()).toEqual(first)
  const [stored] = await cloud.find('sign-ins', {})
  const text = JSON.stringify(stored)
  expect([first.code, tab, openid].filter((secret) => text.includes(secret))).toEqual([])
  expect((await begin('the-secret-of-another-tab-')).code).not.toBe(first.code)
})

test('who knows the code, but not the secret of the tab, gets nothing', async () => {
  const { code } = await begin()
  granted(await staff.call('signIn.answer', { code, allow: true }))
  for (const guess of [code, `${code}${code}`.slice(0, 43), 'the-secret-of-another-tab-']) {
    expect(refusal(await collect(guess))).toBe('sign-in-not-found')
  }
  expect(refusal(await cloud.visitor.call('signIn.collect', { tab }, 'elsewhere'))).toBe('sign-in-not-found')
})

test('a ticket is given for half a minute, as long as a lost answer is asked for again', async () => {
  granted(await staff.call('signIn.answer', { code: (await begin()).code, allow: true }))
  granted(await collect())
  expect(granted(await collect()).state).toBe('allowed')
  cloud.emulator.control.setClock(31_000)
  expect(refusal(await collect())).toBe('sign-in-not-found')
  expect(refusal(await cloud.visitor.call('signIn.begin', { tab, browser }))).toBe('sign-in-not-found')
})

describe('a code that is', () => {
  const cases: [string, () => Promise<string>][] = [
    ['missing', async () => codeOf(openSecrets(testSecret), communityId, 'nobody-began-with-this')],
    [
      'over',
      async () => {
        const { code } = await begin()
        cloud.emulator.control.setClock(2 * minute + 1000)
        return code
      },
    ],
    [
      'of another community',
      async () => granted(await cloud.visitor.call('signIn.begin', { tab, browser }, 'elsewhere')).code,
    ],
    [
      'allowed by a colleague',
      async () => {
        const { code } = await begin()
        await cloud.giveRoles('openid-of-a-colleague', ['admin'])
        granted(await cloud.person('openid-of-a-colleague').call('signIn.answer', { code, allow: true }))
        return code
      },
    ],
    [
      'declined before',
      async () => {
        const { code } = await begin()
        granted(await staff.call('signIn.answer', { code, allow: false }))
        return code
      },
    ],
  ]
  test.each(cases)('%s is not found, and lets nobody in', async (_, prepare) => {
    const code = await prepare()
    const before = await cloud.find('sign-ins', {})
    expect(await staff.call('signIn.look', { code })).toEqual({ ok: false, refusal: 'sign-in-not-found' })
    const answered = await staff.call('signIn.answer', { code, allow: true })
    expect(answered).toEqual({ ok: false, refusal: 'sign-in-not-found' })
    expect(await cloud.find('sign-ins', {})).toEqual(before)
    expect(granted(await staff.call('members.audit', {})).lines).toEqual([])
  })
})

test('who declines keeps the browser out, and the tab is told', async () => {
  granted(await staff.call('signIn.answer', { code: (await begin()).code, allow: false }))
  expect(granted(await collect())).toEqual({ state: 'declined' })
  expect(JSON.stringify(await cloud.find('sign-ins', {}))).not.toContain(openid)
})

test.each([[[]], [['volunteer']], [['gridWorker']]])(
  'a person with the roles %j can let no browser in',
  async (roles) => {
    await cloud.giveRoles('openid-of-another', roles)
    const { code } = await begin()
    for (const reply of [
      await cloud.person('openid-of-another').call('signIn.look', { code }),
      await cloud.person('openid-of-another').call('signIn.answer', { code, allow: true }),
    ]) {
      expect(refusal(reply)).toBe('not-allowed')
    }
    expect(granted(await collect())).toEqual({ state: 'waiting' })
  },
)

test('a tab asks for codes so often and no more', async () => {
  for (let n = 0; n < 60; n += 1) await begin(`the-secret-of-tab-number-${n}`)
  expect(refusal(await cloud.visitor.call('signIn.begin', { tab, browser }))).toBe('too-often')
})

test('the night sweeps what is over', async () => {
  await begin()
  cloud.emulator.control.setClock(3 * minute)
  await begin('the-secret-of-another-tab-')
  await cloud.emulator.control.fireTimer('deletions')
  expect(await cloud.find('sign-ins', {})).toHaveLength(1)
})

test('both screens show the same four figures, which differ from code to code', () => {
  const secrets = openSecrets(testSecret)
  const checks = Array.from({ length: 50 }, (_, n) => checkOf(secrets, codeOf(secrets, communityId, `tab ${n}`)))
  expect(checks.every((check) => /^\d{4}$/.test(check))).toBe(true)
  expect(new Set(checks).size).toBeGreaterThan(45)
})

test('without a key no code is given', async () => {
  const other = await startCloud()
  const reply = await other.visitor.call('signIn.begin', { tab, browser })
  await other.stop()
  expect(refusal(reply)).toBe('sign-in-not-available')
})
