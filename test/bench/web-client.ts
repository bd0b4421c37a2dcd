import { resolve } from 'node:path'
import { build } from 'esbuild'
import type { Row } from './row'

const project = resolve(__dirname, '../..')

const ours = `
import { gatewayTransport } from '@/cloud/gateway'
import { httpFetch } from '@/cloud/http-fetch'
import { queueLock } from '@/cloud/lock'
globalThis.transport = (kept) => gatewayTransport({ base: '', clientId: '', http: httpFetch, kept, lock: queueLock() })`

const peer = `
import cloudbase from '@cloudbase/js-sdk/app'
import { registerAuth } from '@cloudbase/js-sdk/auth'
import { registerFunctions } from '@cloudbase/js-sdk/functions'
import { registerStorage } from '@cloudbase/js-sdk/storage'
for (const register of [registerAuth, registerFunctions, registerStorage]) register(cloudbase)
globalThis.cloudbase = cloudbase`

/** What a browser downloads to sign in, call a function and fetch a picture: our HTTP client, and CloudBase's own. */
export async function webClientBench(): Promise<Row[]> {
  const [small, large] = [await minified(ours), await minified(peer)]
  return [{ row: 'web client, minified KB', ours: kilobytes(small), peer: kilobytes(large), ...atMost(small, 10_000) }]
}

async function minified(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: project, loader: 'ts' },
    alias: { '@': resolve(project, 'src') },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2020',
    write: false,
    logLevel: 'error',
  })
  return outputFiles.reduce((bytes, file) => bytes + file.contents.length, 0)
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)

const atMost = (bytes: number, most: number) => ({ target: `≤ ${kilobytes(most)}`, met: bytes <= most })
