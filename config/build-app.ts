import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildIfStale } from './fingerprint'

const root = path.resolve(__dirname, '..')
const inputs = ['src', 'cloudfunctions/contract', 'config', 'babel.config.js', 'package.json'].map((file) =>
  path.join(root, file),
)

export interface AppBuild {
  platform: 'h5' | 'weapp'
  /** Relative to the project. */
  output: string
  /** Build-time settings; see config/constants.ts. */
  settings?: Record<string, string>
  say?: (line: string) => void
}

/** Builds the mini-program with Taro unless the output is that of the present sources. */
export async function buildApp({ platform, output, settings = {}, say = console.log }: AppBuild): Promise<void> {
  const built = await buildIfStale(path.join(root, output), inputs, { platform, ...settings }, () => {
    say(`building the ${platform} app into ${output}, a minute or two the first time …`)
    return taro(platform, { ...settings, LINLI_OUTPUT: output })
  })
  if (!built) say(`${output} is up to date`)
}

/** Builds again whenever a source changes, with the gallery of components; resolves to a way to stop. */
export function watchApp({ platform, output, settings = {} }: AppBuild): () => void {
  const child = startTaro(platform, ['--watch'], { ...settings, LINLI_OUTPUT: output, NODE_ENV: 'development' })
  child.stdout.pipe(process.stdout)
  child.stderr.pipe(process.stderr)
  return () => child.kill('SIGTERM')
}

function taro(platform: string, settings: Record<string, string>): Promise<void> {
  const child = startTaro(platform, [], { ...settings, NODE_ENV: 'production' })
  const said: string[] = []
  child.stdout.on('data', (chunk) => said.push(String(chunk)))
  child.stderr.on('data', (chunk) => said.push(String(chunk)))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`taro build failed:\n${said.join('')}`))))
  })
}

function startTaro(platform: string, flags: string[], settings: Record<string, string>) {
  const cli = require.resolve('@tarojs/cli/bin/taro')
  const env = { ...process.env, ...settings }
  return spawn(process.execPath, [cli, 'build', '--type', platform, ...flags], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
