import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../test/support/browser'

/** Draws src/assets/tabs/*.png, which WeChat's tab bar needs, from the line icons: `tsx config/tab-icons.ts`. */
const lines = path.resolve(__dirname, '../src/components/icon/lines')
const out = path.resolve(__dirname, '../src/assets/tabs')
const side = 81
const maxBytes = 4096

const icons = { home: 'home', events: 'calendar', mine: 'person' }
const colours = {
  light: '#6B625A',
  'light-current': '#A5382B',
  dark: '#B9AEA2',
  'dark-current': '#F0958A',
}

async function draw(page: Page, icon: string, colour: string): Promise<Buffer> {
  const svg = await readFile(path.join(lines, `${icon}.svg`), 'utf8')
  const coloured = svg.replaceAll('#000', colour).replace('<svg ', `<svg width="${side - 16}" height="${side - 16}" `)
  await page.setContent(`<body style="margin:0;padding:8px;background:transparent">${coloured}</body>`)
  return page.screenshot({ omitBackground: true })
}

async function main(): Promise<void> {
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: side, height: side } })
  await mkdir(out, { recursive: true })
  for (const [tab, icon] of Object.entries(icons)) {
    for (const [look, colour] of Object.entries(colours)) {
      const png = await draw(page, icon, colour)
      if (png.length > maxBytes) throw new Error(`${tab}-${look}.png has ${png.length} bytes, WeChat wants small icons`)
      await writeFile(path.join(out, `${tab}-${look}.png`), png)
    }
  }
  await browser.close()
}

main()
