import { Edge, type KeyPart } from '../store/key-part'
import { type Fields, isFields, rankOf, type Value } from '../value'

/** What a condition says about one path, as far as an index can use it. Everything else is left to the judge. */
export type Constraint =
  | { kind: 'points'; values: readonly (Value | undefined)[] }
  | { kind: 'range'; low: Limit; high: Limit }

export interface Limit {
  part: KeyPart
  inclusive: boolean
}

/** One way to meet a condition: constraints by path, all of which must hold. */
export type Branch = ReadonlyMap<string, readonly Constraint[]>

const MAX_BRANCHES = 32
const EVERYTHING: Branch[] = [new Map()]

const isOperators = (value: Value): value is Fields =>
  isFields(value) && Object.keys(value).some((key) => key.startsWith('$'))

/** Values that an index can look up: arrays and objects are compared by the judge alone. */
const isPoint = (value: Value | undefined): boolean =>
  typeof value !== 'object' || value === null || value instanceof Date

function range(value: Value | undefined, from: 'low' | 'high', inclusive: boolean): Constraint[] {
  if (value === undefined || !isPoint(value)) return []
  if (value === null) return inclusive ? [{ kind: 'points', values: [null] }] : []
  const rank = rankOf(value)
  const limit = { part: value, inclusive }
  const low = { part: new Edge(rank, false), inclusive: true }
  const high = { part: new Edge(rank, true), inclusive: true }
  return [from === 'low' ? { kind: 'range', low: limit, high } : { kind: 'range', low, high: limit }]
}

function prefixRange(pattern: RegExp): Constraint[] {
  const prefix = /^\^([\p{L}\p{N} _:,-]+)(?![*?{])/u.exec(pattern.source)?.[1]
  if (!prefix || pattern.flags !== '' || /[|]/.test(pattern.source)) return []
  const sure = pattern.source.length > prefix.length + 1 ? prefix.slice(0, -1) || prefix : prefix
  return [{ kind: 'range', low: { part: sure, inclusive: true }, high: { part: `${sure}\uffff`, inclusive: true } }]
}

function points(values: Value | undefined): Constraint[] {
  return Array.isArray(values) && values.every(isPoint) ? [{ kind: 'points', values }] : []
}

function constraintsOf(operator: string, operand: Value | undefined): Constraint[] {
  switch (operator) {
    case '$eq':
      return operand instanceof RegExp ? prefixRange(operand) : isPoint(operand) ? points([operand ?? null]) : []
    case '$in':
      return points(operand)
    case '$all':
      return Array.isArray(operand) ? points(operand.slice(0, 1)) : []
    case '$gt':
    case '$gte':
      return range(operand, 'low', operator === '$gte')
    case '$lt':
    case '$lte':
      return range(operand, 'high', operator === '$lte')
    case '$exists':
      return operand === false || operand === 0 ? points([null]) : []
    case '$regex':
      return operand instanceof RegExp ? prefixRange(operand) : []
    default:
      return []
  }
}

function both(left: readonly Branch[], right: readonly Branch[]): Branch[] {
  if (left.length * right.length > MAX_BRANCHES) return [...(left.length > right.length ? left : right)]
  return left.flatMap((a) =>
    right.map((b) => {
      const merged = new Map(a)
      for (const [path, constraints] of b) merged.set(path, [...(merged.get(path) ?? []), ...constraints])
      return merged
    }),
  )
}

function ofField(path: string, condition: Value): Branch[] {
  const pairs: [string, Value][] = isOperators(condition) ? Object.entries(condition) : [['$eq', condition]]
  let branches: Branch[] = EVERYTHING
  for (const [operator, operand] of pairs) {
    if (operator === '$elemMatch' && isFields(operand)) {
      const inner = isOperators(operand) ? { [path]: operand } : underPath(path, operand)
      branches = both(branches, branchesOf(inner))
    } else {
      const constraints = constraintsOf(operator, operand)
      if (constraints.length > 0) branches = both(branches, [new Map([[path, constraints]])])
    }
  }
  return branches
}

function underPath(path: string, condition: Fields): Fields {
  return Object.fromEntries(
    Object.entries(condition)
      .filter(([key]) => !key.startsWith('$'))
      .map(([key, value]) => [`${path}.${key}`, value]),
  )
}

/** The ways to meet a condition, as far as indexes are concerned: `$or` makes several, `$and` combines. */
export function branchesOf(condition: Fields): Branch[] {
  let branches: Branch[] = EVERYTHING
  for (const [key, value] of Object.entries(condition)) {
    if (key === '$and' && Array.isArray(value)) {
      for (const part of value) if (isFields(part)) branches = both(branches, branchesOf(part))
    } else if (key === '$or' && Array.isArray(value)) {
      const ways = value.flatMap((part) => (isFields(part) ? branchesOf(part) : []))
      if (ways.length > 0 && ways.length <= MAX_BRANCHES) branches = both(branches, ways)
    } else if (!key.startsWith('$')) branches = both(branches, ofField(key, value))
  }
  return branches
}
