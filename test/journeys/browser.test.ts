import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { chromiumFromNpm, chromiumFromNpmFits } from '../support/chromium-from-npm'
import { screenshot } from '../support/looks'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 390, height: 420 }, deviceScaleFactor: 2 })
}, 120_000)
afterAll(() => browser?.close())

interface Drawn {
  /** Sum of the pixels' opacity. */
  ink: number
  picture: string
}

/** Draws text at 40 px in the given weight, in whatever font the browser takes when the page names none. */
const drawn = (text: string, weight: number) =>
  page.evaluate<Drawn>(`(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 240, height: 60 })
    const context = canvas.getContext('2d')
    context.font = '${weight} 40px sans-serif'
    context.fillText(${JSON.stringify(text)}, 4, 46)
    const bytes = context.getImageData(0, 0, 240, 60).data
    return { ink: bytes.filter((_, at) => at % 4 === 3).reduce((sum, alpha) => sum + alpha, 0), picture: canvas.toDataURL() }
  })()`)

test('Chinese text shows as different real glyphs, not as boxes', async () => {
  const texts = [...'邻里社区报名：，。“”①✓●○→¥', '\u{10FFFD}']
  const pictures = (await Promise.all(texts.map((text) => drawn(text, 400)))).map((glyph) => glyph.picture)
  expect(new Set(pictures).size).toBe(texts.length)
})

test('a bolder weight puts more ink on the page', async () => {
  const ink: number[] = []
  for (const weight of [300, 400, 500, 700]) ink.push((await drawn('国学讲坛', weight)).ink)
  expect(ink).toEqual([...ink].sort((a, b) => a - b))
  expect(new Set(ink).size).toBe(4)
})

test('a picture of a page is kept for people to look at', async () => {
  await page.setContent(
    [300, 400, 500, 600, 700]
      .map((weight) => `<p style="font-weight:${weight}">${weight} 活动报名：您是第 3 位候补，请留意通知。</p>`)
      .concat('<h2>邻里社区 国学讲坛 ✓ ● ○ → ¥ ①</h2><button>报名</button> <input value="张阿姨">')
      .join(''),
  )
  expect(existsSync(await screenshot(page, 'browser-fonts'))).toBe(true)
})

test('a page of one origin may not read another', async () => {
  const [one, other] = await Promise.all([serving('<p>one</p>'), serving('secret')])
  await page.goto(addressOf(one))
  const outcome = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'read',
        () => 'refused',
      ),
    addressOf(other),
  )
  for (const server of [one, other]) server.close()
  expect(outcome).toBe('refused')
})

function serving(body: string): Promise<Server> {
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(body))
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

const onThisMachine = chromiumFromNpmFits ? test : test.skip
onThisMachine(
  'two workers that unpack the browser at once end with one whole copy',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'browser-cache-'))
    try {
      const [one, other] = await Promise.all([chromiumFromNpm(folder), chromiumFromNpm(folder)])
      expect(one).toEqual(other)
      expect(await readdir(folder)).toHaveLength(1)
      expect((await chromiumFromNpm(folder)).executablePath).toBe(one.executablePath)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
  120_000,
)
