import path from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import type { Emulator } from '../../emulator/start'
import { demoAccounts, demoCommunityId } from '../support/demo-accounts'
import { openWeapp, type WeappHost } from '../weapp-host/open-weapp'

/** Somebody with a phone of their own and the mini-program open on it. */
export interface Phone extends WeappHost {
  /** The page in front; those behind it stay alive. */
  screen(): Locator
  button(name: string | RegExp): Locator
  sheet(): Locator
  /** Waits until the page in front says so. */
  says(words: string | RegExp): Promise<void>
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

const dist = path.resolve(__dirname, '../../dist/weapp-tested')

/** Opens the mini-program as it is released, with the cloud that WeChat opens for this person. */
export async function openPhone(
  browser: Browser,
  emulator: Pick<Emulator, 'url' | 'miniProgram'>,
  options: PhoneOptions,
): Promise<Phone> {
  const { username, elder = false, storage = {}, ...rest } = options
  const account = demoAccounts.find((one) => one.username === username)
  if (!account) throw new Error(`no demo account ${username}`)
  const settings = { communityId: demoCommunityId, ...(elder && { elder: true, scale: 1.25 }) }
  const host = await openWeapp({
    dist,
    browser,
    cloud: { url: emulator.url, ...emulator.miniProgram(account.sub) },
    storage: { 'linli.settings': settings, ...storage },
    ...rest,
  })
  host.page.setDefaultTimeout(60_000)
  const screen = () => host.page.locator('.page:visible').last()
  return {
    ...host,
    screen,
    button: (name) => screen().getByRole('button', { name, exact: true }),
    sheet: () => screen().getByRole('dialog'),
    says: (words) => screen().getByText(words).first().waitFor(),
  }
}
