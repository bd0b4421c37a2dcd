import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'

const run = promisify(execFile)
const packageDir = resolve(dirname(require.resolve('@sparticuz/chromium')), '../..')

/** A browser on disk and what its process needs in its environment. */
export interface UnpackedChromium {
  executablePath: string
  env: Record<string, string>
}

/** The npm package carries a Chromium for one kind of machine only. */
export const chromiumFromNpmFits = process.platform === 'linux' && process.arch === 'x64'

/** Unpacks the Chromium of `@sparticuz/chromium` once into `cacheDir` (190 MB) and finds the libraries it runs with. */
export async function chromiumFromNpm(cacheDir: string): Promise<UnpackedChromium> {
  const { version } = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8')) as { version: string }
  const home = join(cacheDir, `chromium-${version}`)
  if (!existsSync(home)) await unpackInto(home)
  const executablePath = join(home, 'chromium')
  return { executablePath, env: await libraryPathFor(executablePath, join(home, 'lib')) }
}

// The finished folder appears by one rename: workers that start together each unpack, the first one in wins.
async function unpackInto(home: string) {
  const draft = `${home}.${randomUUID()}`
  await mkdir(draft, { recursive: true })
  try {
    const libraries = join(draft, 'libraries.tar')
    await inflate('chromium.br', join(draft, 'chromium'), 0o755)
    await inflate('al2023.tar.br', libraries, 0o644)
    await run('tar', ['-xf', libraries, '-C', draft])
    await rm(libraries)
    await rename(draft, home)
  } catch (error) {
    if (!existsSync(home)) throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function inflate(name: string, target: string, mode: number) {
  const source = createReadStream(join(packageDir, 'bin', name))
  await pipeline(source, createBrotliDecompress(), createWriteStream(target, { mode }))
}

// The machine's own libraries come first: the carried ones need a newer glibc than some systems have.
async function libraryPathFor(executablePath: string, carried: string): Promise<Record<string, string>> {
  if ((await missingLibraries(executablePath, {})).length === 0) return {}
  const env = { LD_LIBRARY_PATH: [carried, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') }
  const missing = await missingLibraries(executablePath, env)
  if (missing.length === 0) return env
  throw new Error(
    `The browser for the tests lacks ${missing.join(', ')}: run "apt-get install -y libnss3 libexpat1 libgcc-s1" ` +
      '(glibc 2.34 or newer, Debian 12), or set CHROMIUM_PATH to an installed Chromium.',
  )
}

async function missingLibraries(executablePath: string, env: Record<string, string>): Promise<string[]> {
  const listed = await run('ldd', [executablePath], { env: { ...process.env, ...env } }).catch(
    (failure: { stdout?: string; stderr?: string }) => ({ stdout: failure.stdout ?? '', stderr: failure.stderr ?? '' }),
  )
  const lines = `${listed.stdout}\n${listed.stderr}`.split('\n').filter((line) => line.includes('not found'))
  return [
    ...new Set(
      lines.map((line) => /(GLIBC_[\d.]+|lib[\w+-]+\.so[\w.]*)(?='? (?:=>|not))/.exec(line)?.[1] ?? line.trim()),
    ),
  ]
}
