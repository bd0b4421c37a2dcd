import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { demoAccounts } from '../test/support/demo-accounts'

const mainPackageLimit = 1024 * 1024
const root = path.resolve(__dirname, '..')
// A map may name local paths; a release holds none, which is checked by its name.
const textFile = /\.(js|json|html|css|wxml|wxss|wxs|svg|txt)$/
const loopback = /\b127\.\d{1,3}\.\d{1,3}\.\d{1,3}\b|\blocalhost\b|\[::1\]/

export interface Forbidden {
  /** Relative to the searched folder. */
  file: string
  found: string
}

const filesOf = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(dir, file)).isFile())
    .map((file) => file.split(path.sep).join('/'))

/** What must not reach a release: loopback addresses, `__emulator`, source maps and the words in `extra`. */
export function findForbidden(dir: string, extra: string[]): Forbidden[] {
  return filesOf(dir).flatMap((file) => {
    if (file.endsWith('.map')) return [{ file, found: 'source map' }]
    if (!textFile.test(file)) return []
    const text = readFileSync(path.join(dir, file), 'utf8')
    const address = loopback.exec(text)?.[0]
    const words = ['__emulator', ...extra].filter((word) => text.includes(word))
    return [...(address ? [address] : []), ...words].map((found) => ({ file, found }))
  })
}

/** Bytes of the main package (`main`) and of each subpackage root of a built mini-program. */
export function packageSizes(dir: string): Record<string, number> {
  const app: { subPackages?: { root: string }[] } = JSON.parse(readFileSync(path.join(dir, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? []).map((subpackage) => subpackage.root)
  const sizes: Record<string, number> = Object.fromEntries(['main', ...roots].map((name) => [name, 0]))
  for (const file of filesOf(dir)) {
    const owner = roots.find((name) => file.startsWith(`${name}/`)) ?? 'main'
    sizes[owner] = (sizes[owner] ?? 0) + statSync(path.join(dir, file)).size
  }
  return sizes
}

/** Prints the sizes and what is wrong; true where a release may go out. */
function report(weapp: string, h5: string): boolean {
  const accounts = demoAccounts.flatMap(({ username, password }) => [username, password])
  const forbidden = [weapp, h5]
    .filter((dir) => existsSync(dir))
    .flatMap((dir) =>
      findForbidden(dir, [...new Set(accounts)]).map(({ file, found }) => `${path.join(dir, file)} holds ${found}`),
    )
  const sizes = packageSizes(weapp)
  for (const [name, bytes] of Object.entries(sizes)) console.log(`${name.padEnd(12)}${Math.ceil(bytes / 1024)} KB`)
  for (const problem of forbidden) console.error(problem)
  const tooLarge = (sizes.main ?? 0) > mainPackageLimit
  if (tooLarge) console.error(`The main package is over ${mainPackageLimit / 1024} KB.`)
  return !tooLarge && forbidden.length === 0
}

if (require.main === module) {
  const weapp = path.resolve(root, process.argv[2] ?? 'dist/weapp')
  if (!existsSync(weapp)) console.error('Nothing is built yet: run `npm run build:weapp` first.')
  else if (report(weapp, path.join(root, 'dist/h5'))) process.exit(0)
  process.exit(1)
}
