import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checkSync } from 'recheck'
import ts from 'typescript'

const root = path.resolve(__dirname, '..')

/** Every regular expression written in what is deployed, found by the compiler's own scanner. */
function regularExpressions(): { at: string; source: string; flags: string }[] {
  return ['src', 'cloudfunctions', 'emulator'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .flatMap((entry) => expressionsIn(path.join(entry.parentPath, entry.name))),
  )
}

function expressionsIn(file: string) {
  const found: { at: string; source: string; flags: string }[] = []
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const at = `${path.relative(root, file)}: ${node.text}`
      found.push({ at, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const expressions = regularExpressions()

test('no regular expression can be made slow by what a person types', () => {
  const slow = expressions.filter(
    ({ source, flags }) => checkSync(source, flags.replace('v', 'u'), { timeout: 5000 }).status !== 'safe',
  )
  expect(slow.map(({ at }) => at)).toEqual([])
  expect(expressions.length).toBeGreaterThan(10)
})

test('the check knows a slow one', () => {
  expect(checkSync('^(a+)+$', '').status).toBe('vulnerable')
})
