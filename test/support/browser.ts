import { resolve } from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { chromiumFromNpm, chromiumFromNpmFits } from './chromium-from-npm'
import { chineseFonts } from './fonts'

const cacheDir = resolve(__dirname, '../../.cache')

// Web security stays on: a journey must meet the same origin rules as a resident's browser.
const args = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Starts a headless Chromium: the one at CHROMIUM_PATH, else the one inside an npm package (Linux x64), else an
 * installed Chrome, Edge or Chromium. Throws one sentence saying what to install when there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const path = process.env.CHROMIUM_PATH
  if (path) return launch({ executablePath: path, env: await fontsHere() })
  if (!chromiumFromNpmFits) return launchInstalled()
  const { executablePath, env } = await chromiumFromNpm(cacheDir)
  return launch({ executablePath, env: { ...env, ...(await fontsHere()) } })
}

const fontsHere = async () => (process.platform === 'linux' ? chineseFonts(cacheDir) : {})

async function launchInstalled(): Promise<Browser> {
  const env = await fontsHere()
  for (const channel of ['chrome', 'msedge', 'chromium']) {
    const browser = await launch({ channel, env }).catch(() => undefined)
    if (browser) return browser
  }
  throw new Error('No browser found for the tests: install Chrome, Edge or Chromium, or set CHROMIUM_PATH to one.')
}

async function launch(options: LaunchOptions): Promise<Browser> {
  const wanted = { ...options, args, env: { ...process.env, ...options.env } } as const
  const isRoot = process.getuid?.() === 0
  if (isRoot) return chromium.launch({ ...wanted, chromiumSandbox: false })
  return chromium.launch({ ...wanted, chromiumSandbox: true }).catch((error: unknown) => {
    // Some containers and Ubuntu 24.04 forbid the sandbox's user namespaces; the tests open their own pages only.
    if (!String(error).includes('sandbox')) throw error
    return chromium.launch({ ...wanted, chromiumSandbox: false })
  })
}
