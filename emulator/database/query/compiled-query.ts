import { parseFields } from '../ejson'
import { type GeoClause, geoClauses } from '../geo/geo-clause'
import { type Fields, isFields, type Value } from '../value'
import { type Branch, branchesOf } from './branches'
import { compile } from './judge'

/** A condition made ready once: its judge, and what the planner needs. */
export interface CompiledQuery {
  condition: Fields
  test: (fields: Fields) => boolean
  /** What the planner needs; only a search that is not by id asks for it. */
  branches: () => readonly Branch[]
  /** Its conditions on where a document is, the leading ones first. */
  geo: readonly GeoClause[]
}

const CACHE_SIZE = 500
const cache = new Map<string, CompiledQuery>()

const always = (): boolean => true

/** A condition that is nothing but an id: the look-up is the whole answer. */
function isBareId(condition: Fields): boolean {
  const id = condition._id
  return (typeof id === 'string' || typeof id === 'number') && Object.keys(condition).length === 1
}

export function compileCondition(condition: Fields): CompiledQuery {
  if (isBareId(condition)) return { condition, test: always, branches: () => branchesOf(condition), geo: [] }
  return { condition, test: compile(condition), branches: () => branchesOf(condition), geo: geoClauses(condition) }
}

/** Compiles a condition's text, or takes it from the last few hundred; `now` resolves the server's date in it. */
export function compileQuery(text: unknown, now: number): CompiledQuery {
  if (text === undefined || text === null || text === '') return compileCondition({})
  const key = typeof text === 'string' && !text.includes('$tcb_server_date') ? text : undefined
  const known = key === undefined ? undefined : cache.get(key)
  if (known) return known
  const compiled = compileCondition(parseFields(text, now))
  if (key !== undefined) {
    const [oldest] = cache.keys()
    if (cache.size >= CACHE_SIZE && oldest !== undefined) cache.delete(oldest)
    cache.set(key, compiled)
  }
  return compiled
}

function outline(value: Value): Value {
  if (Array.isArray(value)) return value.length > 0 && value.every(isFields) ? value.map(outline) : '?'
  if (!isFields(value)) return '?'
  return Object.fromEntries(Object.entries(value).map(([key, content]) => [key, outline(content)]))
}

/** A condition without its values: `{"a":"?","b":{"$gt":"?"}}`. */
export function shapeOf(condition: Fields, sort: readonly (readonly [string, 1 | -1])[]): string {
  const order = sort.length > 0 ? ` order ${JSON.stringify(Object.fromEntries(sort))}` : ''
  return JSON.stringify(outline(condition)) + order
}
