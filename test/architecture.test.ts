import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { contract } from '../cloudfunctions/contract'
import { platformRefusals } from '../cloudfunctions/contract/action'
import { cloud } from '../config/cloud'

const root = path.resolve(__dirname, '..')

interface Source {
  file: string
  text: string
  imports: { from: string; typeOnly: boolean }[]
}

function sourcesIn(folder: string): Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|js)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8')
      return { file, text, imports: importsOf(file, text) }
    })
}

function importsOf(file: string, text: string): Source['imports'] {
  const found = text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm,
  )
  return [...found].map(([, typeOnly, named = '', dynamic = '']) => ({
    from: resolved(file, named || dynamic),
    typeOnly: typeOnly !== undefined,
  }))
}

/** A path of the project where the import is relative or an alias, else the package's name. */
function resolved(file: string, from: string): string {
  if (from.startsWith('@/')) return `src/${from.slice(2)}`
  if (from.startsWith('@contract')) return from.replace('@contract', 'cloudfunctions/contract')
  return from.startsWith('.') ? path.join(path.dirname(file), from) : from
}

const src = sourcesIn('src')
const functions = sourcesIn('cloudfunctions')
const emulator = sourcesIn('emulator')
const offenders = (sources: Source[], offends: (source: Source) => boolean) =>
  sources.filter(offends).map(({ file }) => file)
const importing = (pattern: RegExp) => (source: Source) => source.imports.some(({ from }) => pattern.test(from))

test('the rules have something to look at', () => {
  expect(src.length).toBeGreaterThan(30)
  expect(functions.length).toBeGreaterThan(30)
  expect(emulator.length).toBeGreaterThan(30)
  expect(functions.flatMap(({ imports }) => imports).some(({ typeOnly }) => typeOnly)).toBe(true)
})

test('the mini-program takes only types from the cloud', () => {
  const takesCode = (source: Source) =>
    source.imports.some(({ from, typeOnly }) => from.startsWith('cloudfunctions/') && !typeOnly)
  expect(offenders(src, takesCode)).toEqual([])
  expect(offenders(src, importing(/^zod/))).toEqual([])
})

test('only src/cloud speaks to the cloud', () => {
  const speaks = ({ file, text }: Source) =>
    !file.startsWith('src/cloud/') && /Taro\.cloud|wx\.cloud|\bfetch\(|Taro\.request\b/.test(text)
  expect(offenders(src, speaks)).toEqual([])
})

test('components never call the cloud', () => {
  const calls = (source: Source) => source.file.startsWith('src/components/') && importing(/^src\/cloud\/call/)(source)
  expect(offenders(src, calls)).toEqual([])
})

test('Chinese that a person reads stands in src/copy and in the words of calendars, messages and lists', () => {
  const speaksChinese = ({ file, text }: Source) =>
    !file.startsWith('src/copy/') &&
    !file.startsWith('src/pages/gallery/') &&
    !/^cloudfunctions\/(public|messages|members|events|service|certificates|reports|assets|open311|commentary|redaction)\/words\.ts$/.test(
      file,
    ) &&
    /[\u4e00-\u9fff]/.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))
  expect(offenders([...functions, ...src.filter(({ file }) => !file.endsWith('.config.ts'))], speaksChinese)).toEqual(
    [],
  )
})

test('only the platform meets the SDK', () => {
  const meets = (source: Source) =>
    !/^cloudfunctions\/platform\/(documents|files|caller|custom-ticket)\.ts$/.test(source.file) &&
    importing(/^@cloudbase\//)(source)
  expect(offenders(functions, meets)).toEqual([])
})

test('only stores query: nothing else opens documents', () => {
  const opens = (source: Source) =>
    !/(-store|calendar-feed|platform\/roles|platform\/documents)\.ts$/.test(source.file) &&
    /\b(documentsOf|deploymentDocuments)\(/.test(source.text)
  expect(offenders(functions, opens)).toEqual([])
})

test('the contract knows nothing of the functions that keep it', () => {
  const looksOut = (source: Source) =>
    source.file.startsWith('cloudfunctions/contract/') &&
    source.imports.some(({ from }) => from.startsWith('cloudfunctions/') && !from.startsWith('cloudfunctions/contract'))
  expect(offenders(functions, looksOut)).toEqual([])
})

test('nothing that is deployed imports the emulator or a test, nor branches on where it runs', () => {
  expect(offenders([...src, ...functions], importing(/^(emulator|test)\//))).toEqual([])
  const branches = ({ text }: Source) =>
    /emulator|isLocal|NODE_ENV/i.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))
  expect(offenders(functions, branches)).toEqual([])
})

test('the emulator stands below the app and knows none of it', () => {
  expect(offenders(emulator, importing(/^(src|cloudfunctions|test)\//))).toEqual([])
})

test('every action declares who may call it, and its refusals are its own', () => {
  for (const [name, actions] of Object.entries(contract)) {
    expect(cloud.functions[name]?.trigger).toEqual({ kind: 'client' })
    for (const [action, { who, refusals }] of Object.entries(actions)) {
      expect({ action, who }).toEqual({
        action,
        who: expect.stringMatching(/^(anyone|resident|volunteer|gridWorker|staff|admin)$/),
      })
      expect(refusals.filter((word: string) => (platformRefusals as readonly string[]).includes(word))).toEqual([])
    }
  }
})

test('a function that no client may start is not in the contract', () => {
  const closed = Object.entries(cloud.functions).filter(([, { trigger }]) => trigger.kind !== 'client')
  expect(closed.map(([name]) => name).filter((name) => name in contract)).toEqual([])
  expect(closed.length).toBeGreaterThan(0)
})

test('no drawer says nothing about its content', () => {
  const drawers = /(^|\/)(utils?|helpers?|common|misc|types)(\/|\.tsx?$)/
  const files = [...src, ...functions, ...emulator]
    .map(({ file }) => file)
    .filter((file) => !file.startsWith('src/types/'))
  expect(files.filter((file) => drawers.test(file))).toEqual([])
})

test('a journey waits for what the screen becomes; it never judges one look at it', () => {
  const look = /count|isVisible|isHidden|isEnabled|isDisabled|isChecked|textContent|innerText|inputValue|all\w+Texts?/
  const judged = new RegExp(
    `expect\\(\\s*\\[?\\s*await\\b(?:(?!=>|\\)\\s*\\.(?:to|not)).)*?\\.(?:${look.source})\\(`,
    's',
  )
  const journeys = sourcesIn('test/journeys').filter(({ file }) => file.endsWith('.test.ts'))
  expect(journeys.length).toBeGreaterThan(10)
  expect(journeys.filter(({ text }) => judged.test(text)).map(({ file }) => file)).toEqual([])
})

test('every property goes by the one seed', () => {
  const drawn = sourcesIn('test').filter(({ text }) => text.includes(['from ', "'fast-check'"].join('')))
  expect(drawn.map(({ file }) => file)).toEqual(['test/support/property.ts'])
})

test('whatever writes is struck by faults in some test', () => {
  const strikes = sourcesIn('test').filter(({ text }) => /control\.fault\(|survivesEveryRequest\(/.test(text))
  const writes = Object.entries(contract).flatMap(([name, part]) =>
    Object.entries(part).flatMap(([action, { repeat }]) => (repeat === 'read' ? [] : [`${name}.${action}`])),
  )
  expect(writes.filter((name) => !strikes.some(({ text }) => text.includes(`'${name}'`)))).toEqual([])
})
