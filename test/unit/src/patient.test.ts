import { expect, test } from '@jest/globals'
import { contract } from '../../../cloudfunctions/contract/index'
import { patiently } from '../../../src/cloud/patient'
import { Refused } from '../../../src/cloud/refused'
import { repeat } from '../../../src/cloud/repeat'
import { openReply } from '../../../src/cloud/reply'
import { Unreachable } from '../../../src/cloud/unreachable'

const quick = { timeoutMs: 50, pausesMs: [1, 1], giveUpMs: 10_000 }

function answering(...outcomes: (() => Promise<unknown>)[]) {
  let tries = 0
  const attempt = () => outcomes[tries++]?.() ?? Promise.reject(new Error('asked too often'))
  return { attempt, tries: () => tries }
}

const offline = () => Promise.reject(new Unreachable('offline'))
const silence = () => new Promise<never>(() => undefined)

test('a call that fails on the way is tried again until it succeeds', async () => {
  const cloud = answering(offline, silence, async () => 'seat')
  await expect(patiently(cloud.attempt, quick)).resolves.toBe('seat')
})

test('after the last attempt the last reason is what the person learns', async () => {
  const cloud = answering(offline, offline, silence)
  await expect(patiently(cloud.attempt, quick)).rejects.toMatchObject({ kind: 'timeout' })
  expect(cloud.tries()).toBe(3)
})

test('a refusal is an answer and is never asked for twice', async () => {
  const cloud = answering(() => Promise.reject(new Refused('signup-closed')))
  await expect(patiently(cloud.attempt, quick)).rejects.toMatchObject({ code: 'signup-closed' })
  expect(cloud.tries()).toBe(1)
})

test('no new attempt starts when patience is over', async () => {
  const cloud = answering(offline, offline)
  await expect(patiently(cloud.attempt, { ...quick, pausesMs: [5000], giveUpMs: 100 })).rejects.toBeInstanceOf(
    Unreachable,
  )
  expect(cloud.tries()).toBe(1)
})

test('the envelope opens into data, a refusal with its detail, or a fault', () => {
  expect(openReply({ ok: true, data: 7 })).toBe(7)
  expect(openReply('{"ok":true,"data":8}')).toBe(8)
  expect(() => openReply({ ok: false, refusal: 'waitlist-full', detail: { waiting: 9 } })).toThrow(
    expect.objectContaining({ code: 'waitlist-full', detail: { waiting: 9 } }),
  )
  for (const broken of [{ ok: false, fault: 'r1' }, null, '<html>', [], {}]) {
    expect(() => openReply(broken)).toThrow(expect.objectContaining({ kind: 'fault' }))
  }
})

test('the client knows of each action why it may be repeated, as the contract says', () => {
  const declared = Object.entries(contract).flatMap(([name, actions]) =>
    Object.entries(actions).map(([action, { repeat }]) => [`${name}.${action}`, repeat]),
  )
  expect(repeat).toEqual(Object.fromEntries(declared))
})
