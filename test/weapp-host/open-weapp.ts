import type { Browser, Page } from 'playwright-core'
import { hostOrigin, serveHostPage } from './host-page'
import { inCloud, type PhoneCloud } from './phone-cloud'
import type { CloudWish, Heard, StartState } from './weapp-bundle'

export interface WeappOptions {
  /** Folder of a built mini-program. */
  dist: string
  browser: Browser
  /** The cloud that WeChat opens for the person whose phone this is. */
  cloud?: PhoneCloud
  /** Page path with query to open first, as from a shared card. */
  path?: string
  storage?: Record<string, unknown>
  /** Files that an earlier run kept, as `files()` gave them. */
  files?: Record<string, string>
  offline?: boolean
  /** Whether the person agreed to the privacy terms in an earlier run. */
  privacyAgreed?: boolean
  /** CSS pixels; a phone's 390 × 844 unless given. */
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  /** Where the phone believes to be; Shanghai unless given. */
  timezone?: string
}

/** A running mini-program. Elements are found by role and label as the mini-program's aria attributes name them. */
export interface WeappHost {
  page: Page
  /** Calls made to `wx` so far: the only argument as it is, several as a list, functions left out. */
  calls(): Promise<{ name: string; args: unknown }[]>
  /** Everything that went wrong: thrown errors, `console.error`, and what the host lacks. */
  errors(): Promise<string[]>
  /** Length of each `setData` so far as JSON. */
  setDataSizes(): Promise<number[]>
  storage(): Promise<Record<string, unknown>>
  /** What is kept in the mini-program's own folder: base64 by path. */
  files(): Promise<Record<string, string>>
  /** Puts pictures into the album: the next opening of the chooser gives them. */
  photograph(pictures: readonly Buffer[]): Promise<void>
  /** Somebody sends files in a chat: the next opening of its chooser gives them. */
  receive(files: readonly { name: string; bytes: Buffer }[]): Promise<void>
  /** Path of the page in front. */
  path(): Promise<string>
  goOffline(): Promise<void>
  goOnline(): Promise<void>
  /** Holds a code before the camera, for a scan under way or the next one; `null` closes the camera. */
  scan(code: string | null): Promise<void>
  /** From now on the person lets WeChat tell their number by this code; `null`: they do not. */
  allowNumber(code: string | null): Promise<void>
  /** What plays in the background, as WeChat's own bar tells it; null while nothing does. */
  heard(): Promise<Heard | null>
  /** The person closes that bar. */
  closeSound(): Promise<void>
  /** The card that the page offers to a friend. */
  share(): Promise<unknown>
  /** The title bar's back button. */
  back(): Promise<void>
  pullDown(): Promise<void>
  /** Puts WeChat in the background, and to the front again. */
  leave(): Promise<void>
  comeBack(): Promise<void>
  close(): Promise<void>
}

/**
 * Starts a built mini-program on WeChat's own component framework in a page of its own. Throws when a template does not
 * compile or app.js does not run; everything later is told by `errors()`.
 */
export async function openWeapp(options: WeappOptions): Promise<WeappHost> {
  const { browser, dist, cloud, path, storage = {}, files = {}, offline = false, privacyAgreed = false } = options
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 390, height: 844 },
    colorScheme: options.colorScheme ?? 'light',
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: options.timezone ?? 'Asia/Shanghai',
  })
  const page = await context.newPage()
  const phone = { online: !offline }
  await page.exposeFunction('hostCloud', (wish: CloudWish) => inCloud(cloud, wish))
  if (cloud) await page.route(`${new URL(cloud.url).origin}/**`, fileThrough(phone))
  const opens = cloud !== undefined
  const start = { ...(path !== undefined && { path }), storage, files, offline, privacyAgreed, cloud: opens }
  try {
    await started(page, dist, start)
  } catch (problem) {
    await context.close()
    throw problem
  }
  return hostOf(page, phone)
}

async function started(page: Page, dist: string, start: StartState): Promise<void> {
  const troubles: string[] = []
  page.on('pageerror', (trouble) => troubles.push(trouble.stack ?? trouble.message))
  await serveHostPage(page, dist, start)
  await page.goto(`${hostOrigin}/`)
  if (await page.evaluate('typeof __host === "object"')) return
  throw new Error(`The mini-program did not start.\n${troubles.join('\n')}`)
}

type RouteHandler = Parameters<Page['route']>[1]

// The browser may not lead a page to this machine, and its own headers are none of a phone's.
const fileThrough =
  (phone: { online: boolean }): RouteHandler =>
  async (route) => {
    const asked = route.request().url()
    if (!phone.online) return route.abort('internetdisconnected')
    // A sound is asked for piece by piece.
    const range = await route.request().headerValue('range')
    const wish = { headers: range === null ? {} : { range } }
    const answer = await fetch(asked, wish).catch(() => undefined)
    if (!answer) return route.abort('connectionrefused')
    const told = ['content-type', 'content-range', 'accept-ranges']
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => told.includes(name)))
    return route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) })
  }

function hostOf(page: Page, phone: { online: boolean }): WeappHost {
  const ask = <T>(what: string, ...args: unknown[]) =>
    page.evaluate<T>(`__host.${what}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`)
  const turn = (online: boolean) => {
    phone.online = online
    return ask<void>('setOnline', online)
  }
  return {
    page,
    calls: () => ask('calls'),
    errors: () => ask('errors'),
    setDataSizes: () => ask('setDataSizes'),
    storage: () => ask('storage'),
    files: () => ask('files'),
    photograph: (pictures) =>
      ask(
        'photograph',
        pictures.map((picture) => picture.toString('base64')),
      ),
    receive: (files) =>
      ask(
        'receive',
        files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
      ),
    path: () => ask('path'),
    goOffline: () => turn(false),
    goOnline: () => turn(true),
    scan: (code) => ask('scan', code),
    allowNumber: (code) => ask('allowNumber', code),
    heard: () => ask('heard'),
    closeSound: () => ask('closeSound'),
    share: () => ask('share'),
    back: () => ask('back'),
    pullDown: () => ask('pullDown'),
    leave: () => ask('leave'),
    comeBack: () => ask('comeBack'),
    close: () => page.context().close(),
  }
}
