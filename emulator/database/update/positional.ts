import { failedOperation } from '../failure'
import { compile } from '../query/judge'
import { type Fields, isFields, reach, type Value } from '../value'

const NEGATIONS = ['$ne', '$nin', '$not']

const isOperators = (value: Value): value is Fields =>
  isFields(value) && Object.keys(value).some((key) => key.startsWith('$'))

/** The tests that a condition makes on the elements of one array. */
function elementTests(condition: Fields, path: string): ((element: Value) => boolean)[] {
  return Object.entries(condition).flatMap(([key, value]) => {
    if (key === '$and' && Array.isArray(value)) {
      return value.flatMap((part) => (isFields(part) ? elementTests(part, path) : []))
    }
    if (key !== path && !key.startsWith(`${path}.`)) return []
    if (isOperators(value) && NEGATIONS.some((negation) => negation in value)) return []
    if (key === path && isFields(value) && isFields(value.$elemMatch) && !isOperators(value.$elemMatch)) {
      const test = compile(value.$elemMatch)
      return [(element: Value) => isFields(element) && test(element)]
    }
    const inner = isOperators(value) && isFields(value.$elemMatch) ? value.$elemMatch : value
    const test = compile({ [`element${key.slice(path.length)}`]: inner })
    return [(element: Value) => test({ element })]
  })
}

/** Puts the matched element's position where a path says `$`. */
export function locate(path: readonly string[], fields: Fields, condition: Fields): readonly string[] {
  const at = path.indexOf('$')
  if (at < 0) return path
  const array = path.slice(0, at)
  const [list] = reach(fields, array)
  const tests = elementTests(condition, array.join('.'))
  if (Array.isArray(list) && tests.length > 0) {
    const every = list.findIndex((element) => tests.every((test) => test(element)))
    const position = every >= 0 ? every : list.findIndex((element) => tests[0]?.(element))
    if (position >= 0) return path.map((component, i) => (i === at ? String(position) : component))
  }
  throw failedOperation('The positional operator did not find the match needed from the query.')
}
