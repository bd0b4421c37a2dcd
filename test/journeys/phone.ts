import path from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import { localGateway } from '../support/build-apps'
import { demoAccounts } from '../support/demo-accounts'
import { openWeapp, type WeappHost } from '../weapp-host/open-weapp'

/** Somebody with a phone of their own and the mini-program open on it. */
export interface Phone extends WeappHost {
  /** The page in front; those behind it stay alive. */
  screen(): Locator
  button(name: string | RegExp): Locator
  sheet(): Locator
  /** Waits until the page in front says so. */
  says(words: string | RegExp): Promise<void>
  /** Fills the sign-in page that is on screen. */
  signIn(): Promise<void>
}

export interface PhoneOptions {
  username: string
  /** The page that a shared card opens; home unless given. */
  path?: string
  elder?: boolean
  /** Without network from the start. */
  offline?: boolean
  privacyAgreed?: boolean
  /** Where the phone believes to be; Shanghai unless given. */
  timezone?: string
  /** What the phone kept from an earlier run. */
  storage?: Record<string, unknown>
  /** Its files from an earlier run. */
  files?: Record<string, string>
}

const dist = path.resolve(__dirname, '../../dist/weapp-local')

export async function openPhone(browser: Browser, url: string, options: PhoneOptions): Promise<Phone> {
  const { username, elder = false, storage = {}, ...rest } = options
  const host = await openWeapp({
    dist,
    browser,
    gateway: { from: localGateway, to: url },
    storage: { ...storage, ...(elder ? { 'linli.settings': { elder: true, scale: 1.25 } } : {}) },
    ...rest,
  })
  host.page.setDefaultTimeout(60_000)
  const screen = () => host.page.locator('.page:visible').last()
  const button = (name: string | RegExp) => screen().getByRole('button', { name, exact: true })
  const account = demoAccounts.find((one) => one.username === username)
  if (!account) throw new Error(`no demo account ${username}`)
  return {
    ...host,
    screen,
    button,
    sheet: () => screen().getByRole('dialog'),
    says: (words) => screen().getByText(words).first().waitFor(),
    signIn: async () => {
      await screen().getByLabel('用户名').fill(account.username)
      await screen().getByLabel('密码').fill(account.password)
      await button('登录').click()
    },
  }
}
