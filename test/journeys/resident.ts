import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { demoAccounts } from '../support/demo-accounts'

/** Somebody with a phone of their own and the h5 app open on it. */
export interface Resident {
  page: Page
  context: BrowserContext
  /** The screen in front; those behind it stay in the document. */
  screen(): Locator
  button(name: string | RegExp): Locator
  open(path: string): Promise<void>
  /** Fills the sign-in page that is on screen. */
  signIn(): Promise<void>
  /** What the app threw where nobody caught it. */
  errors: string[]
  leave(): Promise<void>
}

export interface ResidentOptions {
  username: string
  elder?: boolean
  colorScheme?: 'light' | 'dark'
  viewport?: { width: number; height: number }
  /** Where the phone thinks it is. */
  timezoneId?: string
}

const phone = { width: 390, height: 844 }

export async function openResident(browser: Browser, url: string, options: ResidentOptions): Promise<Resident> {
  const { username, elder = false, colorScheme = 'light', viewport = phone, timezoneId } = options
  const zone = timezoneId ? { timezoneId } : {}
  const context = await browser.newContext({ viewport, colorScheme, locale: 'zh-CN', ...zone })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  if (elder) {
    const settings = JSON.stringify({ data: { elder: true, scale: 1.25 } })
    await page.addInitScript(`localStorage.setItem('linli.settings', ${JSON.stringify(settings)})`)
  }
  const screen = () => page.locator('.page:visible').last()
  const button = (name: string | RegExp) => screen().getByRole('button', { name, exact: true })
  return {
    page,
    context,
    screen,
    button,
    errors,
    open: async (path) => {
      await page.goto(`${url}/#${path}`)
    },
    signIn: async () => {
      await screen().getByLabel('用户名').fill(username)
      await screen().getByLabel('密码').fill(passwordOf(username))
      await button('登录').click()
    },
    leave: () => context.close(),
  }
}

function passwordOf(username: string): string {
  const account = demoAccounts.find((one) => one.username === username)
  if (!account) throw new Error(`no demo account ${username}`)
  return account.password
}
