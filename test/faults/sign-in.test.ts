import { type Cloud, granted, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { survivesEveryRequest } from './every-request'

const tab = 'the-secret-of-one-tab-only'
const browser = { name: 'chrome', system: 'windows' } as const
let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud({
    settings: { LINLI_SECRET: testSecret, LINLI_LOG_LEVEL: 'silent', LINLI_CUSTOM_LOGIN_KEY: '{customLoginKey}' },
  })
})
afterAll(() => cloud.stop())

const staff = () => cloud.person('staff')
const begin = () => cloud.visitor.call('signIn.begin', { tab, browser })
const answer = (code: string, allow: boolean) => staff().call('signIn.answer', { code, allow })
const collect = () => cloud.visitor.call('signIn.collect', { tab })

/** What is prepared undisturbed, and the act that is struck. */
const cases: Record<string, [before: () => Promise<string>, act: (code: string) => Promise<{ ok: boolean }>]> = {
  'beginning to sign in': [async () => '', begin],
  'allowing a browser': [async () => granted(await begin()).code, (code) => answer(code, true)],
  'declining a browser': [async () => granted(await begin()).code, (code) => answer(code, false)],
  'collecting a ticket': [
    async () => {
      const { code } = granted(await begin())
      granted(await answer(code, true))
      return code
    },
    collect,
  ],
}

async function prepare(before: () => Promise<string>): Promise<string> {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('staff', ['staff'])
  return before()
}

/** What is kept, without what the clock decides. */
async function kept(): Promise<unknown> {
  const found = await Promise.all(['sign-ins', 'audit'].map((name) => cloud.find(name, {})))
  return JSON.parse(JSON.stringify(found, (key, value) => (key === 'at' || key === 'until' ? 'varies' : value)))
}

describe.each(Object.entries(cases))('%s', (_, [before, act]) => {
  survivesEveryRequest({ cloud: () => cloud, prepare: () => prepare(before), act, kept })
})
