import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'

const folder = resolve(__dirname, '../../.cache/screenshots')

/** Saves what the page shows now as `.cache/screenshots/<name>.png`, to be looked at by a person. Returns the path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  return path
}
