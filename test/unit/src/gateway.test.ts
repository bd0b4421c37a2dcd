import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { gatewayTransport } from '../../../src/cloud/gateway'
import type { HttpAnswer } from '../../../src/cloud/http'
import { httpFetch, putFetch } from '../../../src/cloud/http-fetch'
import type { Kept } from '../../../src/cloud/kept'
import { type ExchangeWorker, type LastingExchange, lastingExchange } from '../../../src/cloud/lasting-exchange'
import { type Lock, queueLock } from '../../../src/cloud/lock'
import { openReply } from '../../../src/cloud/reply'
import { type GatewayServer, startGatewayServer } from './support/gateway-server'
import { keptInMemory } from './support/kept-in-memory'

let server: GatewayServer
beforeEach(async () => {
  server = await startGatewayServer()
})
afterEach(() => server.stop())

const tab = (kept: Kept, lock: Lock = queueLock(), now = Date.now) =>
  gatewayTransport({ base: server.url, clientId: 'env', http: httpFetch, put: putFetch, kept, lock, now })

const pageOf = (exchange: LastingExchange, kept: Kept) =>
  gatewayTransport({
    base: server.url,
    clientId: 'env',
    http: httpFetch,
    put: putFetch,
    kept,
    lock: queueLock(),
    exchange,
  })

const ask = { action: 'list', communityId: 'c', input: {} }
const count = (path: string) => server.seen.filter((seen) => seen === path).length

function account(transport: ReturnType<typeof tab>) {
  if (!transport.account) throw new Error('the web always has an account')
  return transport.account
}

test('a visitor is signed in anonymously once, however many calls start together', async () => {
  const one = tab(keptInMemory())
  const answers = await Promise.all([one.send('events', ask), one.send('events', ask), one.send('members', ask)])
  expect(answers.map((answer) => openReply<{ echo: unknown }>(answer).echo)).toEqual([ask, ask, ask])
  expect(count('signin/anonymously')).toBe(1)
})

test('an expired token is renewed once and the call repeated', async () => {
  const one = tab(keptInMemory())
  await one.send('events', ask)
  server.expireAll()
  await Promise.all([one.send('events', ask), one.send('events', ask)])
  expect(count('token')).toBe(1)
})

test('a token near its end is renewed before it is used', async () => {
  const kept = keptInMemory()
  await tab(kept).send('events', ask)
  const later = () => Date.now() + 7_190_000
  await tab(kept, queueLock(), later).send('events', ask)
  expect(server.seen).toEqual(['signin/anonymously', 'functions/events', 'token', 'functions/events'])
})

test('two tabs under one lock share a single refresh', async () => {
  const kept = keptInMemory()
  const lock = queueLock()
  const [one, two] = [tab(kept, lock), tab(kept, lock)]
  await account(one).signIn('resident', 'right')
  server.expireAll()
  await Promise.all([one.send('events', ask), two.send('events', ask), one.send('events', ask)])
  expect(count('token')).toBe(1)
  expect(account(two).current()).toBe('resident')
})

test('two tabs without a common lock race, and the loser goes on with the winner’s token', async () => {
  const kept = keptInMemory()
  const [one, two] = [tab(kept), tab(kept)]
  await account(one).signIn('resident', 'right')
  server.expireAll()
  const [a, b] = await Promise.all([one.send('events', ask), two.send('events', ask)])
  expect([openReply<object>(a), openReply<object>(b)]).toEqual([
    expect.objectContaining({ echo: ask }),
    expect.objectContaining({ echo: ask }),
  ])
  expect(account(one).current()).toBe('resident')
  expect(count('signin/anonymously')).toBe(0)
})

test('someone whose session was forgotten by the cloud becomes a visitor, not an error', async () => {
  const one = tab(keptInMemory())
  await account(one).signIn('resident', 'right')
  server.forgetAll()
  await one.send('events', ask)
  expect(account(one).current()).toBeNull()
  expect(count('signin/anonymously')).toBe(1)
})

test('an unreachable cloud leaves the session as it was', async () => {
  const kept = keptInMemory()
  const one = tab(kept)
  await account(one).signIn('resident', 'right')
  await server.stop()
  await expect(one.send('events', ask)).rejects.toMatchObject({ name: 'Unreachable', kind: 'offline' })
  expect(account(one).current()).toBe('resident')
  server = await startGatewayServer()
})

test('a wrong password, a demanded captcha and a mistyped one are told apart', async () => {
  const one = account(tab(keptInMemory()))
  await expect(one.signIn('resident', 'wrong')).rejects.toMatchObject({ code: 'wrong-password' })
  await expect(one.signIn('robot', 'right')).rejects.toMatchObject({ code: 'captcha-needed' })
  const { token } = await one.captcha()
  await expect(one.signIn('robot', 'right', { token, typed: 'x' })).rejects.toMatchObject({ code: 'captcha-wrong' })
  await one.signIn('robot', 'right', { token, typed: 'abcd' })
  expect(one.current()).toBe('robot')
})

test('a ticket signs in once it is good, is remembered as such over a refresh, and a bad one changes nothing', async () => {
  const one = tab(keptInMemory())
  await expect(account(one).signInByTicket('forged')).rejects.toMatchObject({ kind: 'fault' })
  expect(account(one).current()).toBeNull()
  await account(one).signInByTicket('good')
  server.expireAll()
  await one.send('events', ask)
  expect([account(one).current(), account(one).byPhone()]).toEqual(['custom', true])
  await account(one).signIn('resident', 'right')
  expect([account(one).current(), account(one).byPhone()]).toEqual(['resident', false])
})

/** As a service worker does: one exchange for each token, whose answer outlives the page that asked. */
function keptExchanges() {
  const answers = new Map<string, Promise<HttpAnswer>>()
  const worker: ExchangeWorker = {
    exchange: ({ url, body }) => {
      const token = (body as { refresh_token: string }).refresh_token
      const answer = answers.get(token) ?? httpFetch({ method: 'POST', url, headers: {}, body })
      answers.set(token, answer)
      return answer
    },
    forget: () => answers.clear(),
  }
  return () => lastingExchange(httpFetch, async () => worker)
}

test('a page that is loaded again while tokens are renewed stays signed in', async () => {
  const kept = keptInMemory()
  const exchange = keptExchanges()
  const first = pageOf(exchange(), kept)
  await account(first).signIn('resident', 'right')
  server.expireAll()
  const held = kept.get('linli.session')
  await first.send('events', ask)
  // The page was gone before it could keep what it was given.
  kept.set('linli.session', held)
  const second = pageOf(exchange(), kept)
  await second.send('events', ask)
  expect(account(second).current()).toBe('resident')
  expect(count('token')).toBe(1)
})

test('without such a worker the answer is lost with the page, and the tab becomes a visitor’s', async () => {
  const kept = keptInMemory()
  const none = () => lastingExchange(httpFetch, async () => null)
  await account(pageOf(none(), kept)).signIn('resident', 'right')
  server.expireAll()
  const held = kept.get('linli.session')
  await pageOf(none(), kept).send('events', ask)
  kept.set('linli.session', held)
  const second = pageOf(none(), kept)
  await second.send('events', ask)
  expect(account(second).current()).toBeNull()
})

test('signing out forgets the person at once', async () => {
  const one = tab(keptInMemory())
  await account(one).signIn('resident', 'right')
  await account(one).signOut()
  expect(account(one).current()).toBeNull()
  expect(count('revoke')).toBe(1)
})

test('a gateway error is a fault, and files that cannot be had are left out', async () => {
  const one = tab(keptInMemory())
  server.disturb('500')
  await expect(one.send('events', ask)).rejects.toMatchObject({ kind: 'fault' })
  expect(await one.pictureUrls(['cloud://a', 'cloud://b'])).toEqual({ 'cloud://a': 'http://a' })
})
