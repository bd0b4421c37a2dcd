export type Value = null | boolean | number | string | Date | RegExp | Value[] | Fields
export interface Fields {
  [field: string]: Value
}

export function isFields(value: unknown): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp)
  )
}

/** The place of a type in MongoDB's order of types; a missing field counts as null. */
export function rankOf(value: Value | undefined): number {
  switch (typeof value) {
    case 'undefined':
      return 1
    case 'number':
      return 2
    case 'string':
      return 3
    case 'boolean':
      return 8
    default:
      if (value === null) return 1
      if (Array.isArray(value)) return 5
      if (value instanceof Date) return 9
      if (value instanceof RegExp) return 11
      return 4
  }
}

/** What MongoDB calls the type in its messages. */
export function typeName(value: Value | undefined): string {
  switch (rankOf(value)) {
    case 1:
      return value === undefined ? 'missing' : 'null'
    case 2:
      return Number.isInteger(value) ? (Math.abs(Number(value)) > 0x7fffffff ? 'long' : 'int') : 'double'
    case 3:
      return 'string'
    case 5:
      return 'array'
    case 8:
      return 'bool'
    case 9:
      return 'date'
    case 11:
      return 'regex'
    default:
      return 'object'
  }
}

const order = <T extends number | string | boolean>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a))
  return a - b
}

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  const size = Math.min(a.length, b.length)
  for (let i = 0; i < size; i++) {
    const difference = compareValues(a[i], b[i])
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function compareFields(a: Fields, b: Fields): number {
  const keysA = Object.keys(a)
  const keysB = Object.keys(b)
  const size = Math.min(keysA.length, keysB.length)
  for (let i = 0; i < size; i++) {
    const keyA = keysA[i] ?? ''
    const keyB = keysB[i] ?? ''
    const difference = rankOf(a[keyA]) - rankOf(b[keyB]) || order(keyA, keyB) || compareValues(a[keyA], b[keyB])
    if (difference !== 0) return difference
  }
  return keysA.length - keysB.length
}

/** MongoDB's order over all values: by type first, then within the type. */
export function compareValues(a: Value | undefined, b: Value | undefined): number {
  if (a === b) return 0
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1
  const difference = rankOf(a) - rankOf(b)
  if (difference !== 0) return difference
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (typeof a === 'boolean' && typeof b === 'boolean') return order(a, b)
  if (a instanceof Date && b instanceof Date) return +a - +b
  if (a instanceof RegExp && b instanceof RegExp) return order(String(a), String(b))
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b)
  if (isFields(a) && isFields(b)) return compareFields(a, b)
  return 0
}

export function equalValues(a: Value | undefined, b: Value | undefined): boolean {
  return a === b || (rankOf(a) === rankOf(b) && compareValues(a, b) === 0)
}

const DIGITS = /^\d+$/

/** Whether a path's component can name an array element. */
export function isPosition(component: string): boolean {
  return DIGITS.test(component)
}

/** Every value that a dotted path reaches, walking into arrays as MongoDB does; a path that ends nowhere gives undefined. */
export function reach(value: Value | undefined, path: readonly string[], from = 0): (Value | undefined)[] {
  let here = value
  for (let i = from; i < path.length; i++) {
    const component = path[i] ?? ''
    if (Array.isArray(here)) {
      if (isPosition(component)) {
        here = here[Number(component)]
        continue
      }
      const list = here
      if (list.length === 0) return [undefined]
      return list.flatMap((element) => (isFields(element) ? reach(element, path, i) : [undefined]))
    }
    if (!isFields(here)) return [undefined]
    here = Object.hasOwn(here, component) ? here[component] : undefined
  }
  return [here]
}
