import * as z from 'zod'
import { action } from '../../cloudfunctions/contract/action'
import type { LogLine } from '../../cloudfunctions/platform/log'
import { Refusal } from '../../cloudfunctions/platform/refusal'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { type Platform, serve } from '../../cloudfunctions/platform/serve'
import { testSecret } from '../support/event-needs'

const contract = {
  greet: action({
    who: 'anyone',
    repeat: 'read',
    input: z.strictObject({ name: z.string().max(20) }),
    output: z.strictObject({ words: z.string() }),
    refusals: ['name-unknown'],
  }),
  whoAmI: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ person: z.string() }),
    refusals: [],
  }),
  guess: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({}),
    refusals: [],
    limit: { per: 'hour', times: 2 },
  }),
  keep: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({}),
    output: z.strictObject({}),
    refusals: [],
  }),
  takeBack: action({
    who: 'resident',
    repeat: 'natural-key',
    from: 'anywhere',
    input: z.strictObject({}),
    output: z.strictObject({}),
    refusals: [],
  }),
  manage: action({ who: 'staff', repeat: 'read', input: z.strictObject({}), output: z.strictObject({}), refusals: [] }),
}

let writesOnWeb = false
const lines: LogLine[] = []
const draws = new Map<string, number>()
const platform: Platform = {
  secrets: () => openSecrets(testSecret),
  rolesOf: async (communityId) => (communityId === 'ours' ? ['staff'] : []),
  draw: async ({ who, action, limit }) => {
    const key = `${who} ${action}`
    draws.set(key, (draws.get(key) ?? 0) + 1)
    return (draws.get(key) ?? 0) <= limit.times
  },
  residentsWriteOnWeb: () => writesOnWeb,
  log: (line) => lines.push(line),
}
let greet = async (name: string): Promise<{ words: string }> => ({ words: `hello ${name}` })
const served = serve(
  contract,
  {
    greet: async (wish) => greet(wish.name),
    whoAmI: async (_, caller) => ({ person: caller.personId }),
    guess: async () => ({}),
    keep: async () => ({}),
    takeBack: async () => ({}),
    manage: async () => ({}),
  },
  platform,
)
const main = async (event: unknown, context: unknown) => {
  const { at, ...reply } = await served(event, context)
  expect(Math.abs(at - Date.now())).toBeLessThan(60_000)
  return reply
}

const contextOf = (identity: Record<string, string>) => ({
  request_id: 'r1',
  function_name: 'social',
  environment: JSON.stringify({ ...identity, TCB_CONTEXT_KEYS: Object.keys(identity).join(',') }),
})
const mini = contextOf({ WX_OPENID: 'openid-1' })
const call = (name: string, input: unknown, more: Record<string, unknown> = {}) => ({
  action: name,
  communityId: 'ours',
  input,
  ...more,
})

beforeEach(() => {
  lines.length = 0
  draws.clear()
  greet = async (name) => ({ words: `hello ${name}` })
})

test('an action answers anyone it declares, without an identity', async () => {
  const reply = await main(call('greet', { name: 'a' }), contextOf({}))
  expect(reply).toEqual({ ok: true, data: { words: 'hello a' } })
})

test('an anonymous web sign-in is nobody', async () => {
  const anonymous = contextOf({ TCB_UUID: 'u1', TCB_ISANONYMOUS_USER: 'true' })
  expect(await main(call('whoAmI', {}), anonymous)).toEqual({ ok: false, refusal: 'not-signed-in' })
})

test('the same person has another id in another community, and none holds the openid', async () => {
  const here = await main(call('whoAmI', {}), mini)
  const there = await main(call('whoAmI', {}, { communityId: 'theirs' }), mini)
  expect(here).toMatchObject({ ok: true })
  expect(here).not.toEqual(there)
  expect(JSON.stringify([here, there])).not.toContain('openid-1')
})

test('a person is the same on phone and web when the custom sign-in carries the openid', async () => {
  const web = contextOf({ TCB_UUID: 'u1', TCB_CUSTOM_USER_ID: 'openid-1' })
  expect(await main(call('whoAmI', {}), web)).toEqual(await main(call('whoAmI', {}), mini))
})

describe('a resident who writes', () => {
  const web = contextOf({ TCB_UUID: 'u1' })
  const linked = contextOf({ TCB_UUID: 'u1', TCB_CUSTOM_USER_ID: 'openid-1' })
  const inAnother = (name: string) => call(name, {}, { communityId: 'theirs' })
  const done = { ok: true, data: {} }

  test.each([
    ['from the mini-program may', mini],
    ['from a browser that the mini-program let in may', linked],
  ])('%s', async (_, context) => {
    expect(await main(inAnother('keep'), context)).toEqual(done)
  })

  test('on the web alone is sent to the mini-program, but may read and take back', async () => {
    expect(await main(inAnother('keep'), web)).toEqual({ ok: false, refusal: 'mini-program-only' })
    expect(await main(inAnother('whoAmI'), web)).toMatchObject({ ok: true })
    expect(await main(inAnother('takeBack'), web)).toEqual(done)
  })

  test('on the web alone may where they hold a role, and where the deployment says so', async () => {
    expect(await main(call('keep', {}), web)).toEqual(done)
    writesOnWeb = true
    const reply = await main(inAnother('keep'), web)
    writesOnWeb = false
    expect(reply).toEqual(done)
  })
})

test('nothing that the client sends names the caller', async () => {
  const forged = call('whoAmI', {}, { userInfo: { openId: 'openid-2' }, WX_OPENID: 'openid-2', personId: 'p2' })
  expect(await main(forged, mini)).toEqual(await main(call('whoAmI', {}), mini))
  expect(await main(call('whoAmI', {}), contextOf({}))).toEqual({ ok: false, refusal: 'not-signed-in' })
})

test('a role counts in its own community only', async () => {
  expect(await main(call('manage', {}), mini)).toEqual({ ok: true, data: {} })
  expect(await main(call('manage', {}, { communityId: 'theirs' }), mini)).toEqual({ ok: false, refusal: 'not-allowed' })
})

test.each([
  ['a missing field', call('greet', {}), { refusal: 'invalid-input', detail: { field: 'name' } }],
  ['an object where a string belongs', call('greet', { name: { $ne: null } }), { refusal: 'invalid-input' }],
  ['a key that nobody declared', call('greet', { name: 'a', roles: ['admin'] }), { refusal: 'invalid-input' }],
  [
    'a key that reaches a prototype',
    call('greet', JSON.parse('{"__proto__":{"name":"a"}}')),
    { refusal: 'invalid-input' },
  ],
  ['a nest of twenty levels', call('greet', nest(20)), { refusal: 'invalid-input' }],
  ['a body of 200 KB', call('greet', { name: 'a'.repeat(200_000) }), { refusal: 'too-large' }],
  ['an action that does not exist', call('toString', {}), { refusal: 'unknown-action' }],
  ['no action', { communityId: 'ours', input: {} }, { refusal: 'unknown-action' }],
  ['a timer event', { Type: 'Timer', TriggerName: 'x', Time: '2026-01-01T00:00:00Z' }, { refusal: 'unknown-action' }],
  ['an HTTP event', { path: '/', httpMethod: 'GET', headers: {} }, { refusal: 'unknown-action' }],
  [
    'no community',
    { action: 'greet', input: { name: 'a' } },
    { refusal: 'invalid-input', detail: { field: 'communityId' } },
  ],
  [
    'a community that is an object',
    call('greet', { name: 'a' }, { communityId: { $ne: '' } }),
    { refusal: 'invalid-input' },
  ],
  ['nothing at all', null, { refusal: 'unknown-action' }],
])('%s is refused in a word', async (_, event, expected) => {
  expect(await main(event, mini)).toMatchObject({ ok: false, ...expected })
})

test('a limited action is refused beyond its limit, for each person alone, and what is malformed draws nothing', async () => {
  const other = contextOf({ WX_OPENID: 'openid-2' })
  expect(await main(call('guess', { stray: 1 }), mini)).toMatchObject({ refusal: 'invalid-input' })
  const answers = [mini, mini, mini, other].map((who) => main(call('guess', {}), who))
  const given = { ok: true, data: {} }
  expect(await Promise.all(answers)).toEqual([given, given, { ok: false, refusal: 'too-often' }, given])
  await main(call('whoAmI', {}), mini)
  expect([...draws.keys()].map((key) => key.replace(/^\S+ /, ''))).toEqual(['social.guess', 'social.guess'])
})

test('a declared refusal is answered with its detail; an undeclared one is a fault', async () => {
  greet = async () => {
    throw new Refusal('name-unknown', { most: 3 })
  }
  expect(await main(call('greet', { name: 'a' }), mini)).toEqual({
    ok: false,
    refusal: 'name-unknown',
    detail: { most: 3 },
  })
  greet = async () => {
    throw new Refusal('something-else')
  }
  expect(await main(call('greet', { name: 'a' }), mini)).toEqual({ ok: false, fault: 'r1' })
})

test('a fault tells the client only its number, and the log neither input nor message', async () => {
  greet = async (name) => {
    throw new TypeError(`cannot greet ${name}`)
  }
  expect(await main(call('greet', { name: '张居民' }), mini)).toEqual({ ok: false, fault: 'r1' })
  expect(lines).toMatchObject([{ level: 'error', action: 'greet', outcome: 'fault', error: { name: 'TypeError' } }])
  expect(JSON.stringify(lines)).not.toMatch(/张居民|openid-1/)
})

test('an answer with a field that the contract does not know never leaves', async () => {
  greet = async () => ({ words: 'hello', _openid: 'openid-1' })
  expect(await main(call('greet', { name: 'a' }), mini)).toEqual({ ok: false, fault: 'r1' })
})

test('each call leaves one line with its outcome', async () => {
  await main(call('greet', { name: 'a' }), mini)
  await main(call('manage', {}, { communityId: 'theirs' }), mini)
  expect(lines.map(({ action, outcome, requestId }) => [action, outcome, requestId])).toEqual([
    ['greet', 'ok', 'r1'],
    ['manage', 'not-allowed', 'r1'],
  ])
})

function nest(levels: number): unknown {
  return levels === 0 ? 'deep' : { name: nest(levels - 1) }
}
