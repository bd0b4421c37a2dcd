import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { build } from 'esbuild'
import type { Page, Route } from 'playwright-core'
import { compileWeapp } from './compile'
import type { StartState } from './weapp-bundle'

/** Where the mini-program lives for the browser; nothing is asked of the network for it. */
export const hostOrigin = 'http://mini-program.test'

const browserDir = join(__dirname, 'browser')
const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="stylesheet" href="/__host/host.css"><link rel="stylesheet" href="/__host/weapp.css"></head><body>
<div id="bar" aria-hidden="true"><button id="back" hidden>‹</button><span id="title"></span></div>
<main id="stage"></main><div id="tabs" role="tablist" hidden></div><div id="over"></div>
<script src="/__host/start.js"></script><script src="/__host/weapp.js"></script><script src="/__host/host.js"></script>
</body></html>`
// No evaluation of text and no connection of the page's own: as in WeChat.
const policy = `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src * data: blob:; media-src *`
const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
}

let hostScript: Promise<string> | undefined

function bundledHost(): Promise<string> {
  hostScript ??= build({
    entryPoints: [join(browserDir, 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    tsconfig: join(browserDir, 'tsconfig.json'),
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  }).then((result) => result.outputFiles[0]?.text ?? '')
  return hostScript
}

/** Serves the host page, the compiled mini-program and the pictures of its package to one browser page. */
export async function serveHostPage(page: Page, dist: string, start: StartState): Promise<void> {
  const names = await page.evaluate<string[]>(`(() => {
    const names = new Set()
    for (let at = window; at; at = Object.getPrototypeOf(at)) Object.getOwnPropertyNames(at).forEach((n) => names.add(n))
    return [...names]
  })()`)
  const weapp = compileWeapp(dist, names)
  const served: Record<string, string> = {
    '/': html,
    '/__host/host.css': readFileSync(join(browserDir, 'host.css'), 'utf8'),
    '/__host/host.js': await bundledHost(),
    '/__host/start.js': `self.__start = ${JSON.stringify(start)}`,
    '/__host/weapp.js': weapp.script,
    '/__host/weapp.css': weapp.stylesheet,
  }
  await page.route(`${hostOrigin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const text = served[pathname]
    if (text === undefined) return fulfilWithFile(route, dist, decodeURIComponent(pathname))
    const contentType = `${types[extname(pathname)] ?? 'text/html'}; charset=utf-8`
    return route.fulfill({ body: text, contentType, headers: { 'content-security-policy': policy } })
  })
}

async function fulfilWithFile(route: Route, dist: string, pathname: string) {
  const root = resolve(dist)
  const file = resolve(root, `.${pathname}`)
  const contentType = types[extname(file)]
  if (!contentType || !file.startsWith(root + sep)) return route.fulfill({ status: 404, body: '' })
  const body = await readFile(file).catch(() => undefined)
  return body ? route.fulfill({ body, contentType }) : route.fulfill({ status: 404, body: '' })
}
