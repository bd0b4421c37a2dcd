import { failedOperation } from './failure'
import { type Fields, isFields, type Value } from './value'

/** A date that JSON.stringify writes as extended JSON, so that a whole document is serialised natively. */
class StoredDate extends Date {
  override toJSON(): string {
    // JSON.stringify takes what toJSON returns as the value to write, an object as well.
    return { $date: this.toISOString() } as unknown as string
  }
}

class StoredPattern extends RegExp {
  toJSON(): unknown {
    return { $regularExpression: { pattern: this.source, options: this.flags } }
  }
}

// The judge compares constructors, and copies of a condition are plain dates.
Object.defineProperty(StoredDate.prototype, 'constructor', { value: Date })
Object.defineProperty(StoredPattern.prototype, 'constructor', { value: RegExp })

function numberOf(text: unknown): number {
  const number = text === 'Infinity' ? Infinity : text === '-Infinity' ? -Infinity : Number(text)
  return Object.is(number, -0) ? 0 : number
}

function dateOf(content: unknown): Date {
  const number = isFields(content)
    ? Number(content.$numberLong ?? content.$numberDouble ?? content.$numberInt)
    : content
  const date = new StoredDate(typeof number === 'number' || typeof number === 'string' ? number : Number.NaN)
  if (Number.isNaN(date.getTime())) throw failedOperation('invalid $date in extended JSON')
  return date
}

function patternOf(content: unknown): RegExp {
  const pattern = isFields(content) ? content.pattern : undefined
  const options = isFields(content) ? content.options : undefined
  if (typeof pattern !== 'string') throw failedOperation('$regularExpression needs a pattern')
  const flags = typeof options === 'string' ? options : ''
  if (/[^imsx]/.test(flags)) throw failedOperation(`invalid flag in regex options: ${flags}`)
  try {
    return new StoredPattern(pattern, flags.replace('x', ''))
  } catch {
    throw failedOperation(`Regular expression is invalid: ${pattern}`)
  }
}

function special(key: string, fields: Record<string, unknown>, now: number): Value | undefined {
  switch (key) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return numberOf(fields[key])
    case '$date':
      return dateOf(fields[key])
    case '$oid':
      return String(fields[key])
    case '$regularExpression':
      return patternOf(fields[key])
    case '$undefined':
      return null
    case '$tcb_server_date': {
      const content = revive(fields[key], now)
      const offset = isFields(content) && typeof content.offset === 'number' ? content.offset : 0
      return new StoredDate(now + offset)
    }
    default:
      return undefined
  }
}

function revive(value: unknown, now: number): Value {
  if (typeof value !== 'object' || value === null) return value as Value
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], now)
    return value as Value[]
  }
  const fields = value as Record<string, unknown>
  for (const key in fields) {
    if (key.charCodeAt(0) === 36) {
      const found = special(key, fields, now)
      if (found !== undefined) return found
    }
    if (key === '__proto__') throw failedOperation("the field name '__proto__' is not allowed")
    fields[key] = revive(fields[key], now)
  }
  return fields as Fields
}

/** Reads extended JSON, canonical or relaxed; `now` resolves the server's date. Longs beyond 2^53 lose precision. */
export function parse(text: unknown, now: number): Value {
  if (typeof text !== 'string') throw failedOperation('expected extended JSON text')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw failedOperation('invalid extended JSON')
  }
  return text.includes('"$') || text.includes('__proto__') ? revive(value, now) : (value as Value)
}

export function parseFields(text: unknown, now: number): Fields {
  const value = parse(text, now)
  if (!isFields(value)) throw failedOperation('expected a document')
  return value
}

const LONG_LIST = 8
const writtenElements = new WeakMap<object, string>()

function elementText(element: Value): string {
  if (typeof element !== 'object' || element === null) return JSON.stringify(element)
  const known = writtenElements.get(element)
  if (known !== undefined) return known
  const text = JSON.stringify(element)
  writtenElements.set(element, text)
  return text
}

const isLong = (value: Value): value is Value[] => Array.isArray(value) && value.length >= LONG_LIST

/**
 * Writes what `parse` gave, at the speed of JSON.stringify. Versions of a document share the elements of a long list,
 * so those are written once.
 */
export function stringify(fields: Fields): string {
  if (!Object.values(fields).some(isLong)) return JSON.stringify(fields)
  const parts: string[] = []
  let between: Fields = {}
  const flush = () => {
    const text = JSON.stringify(between)
    if (text.length > 2) parts.push(text.slice(1, -1))
    between = {}
  }
  for (const [key, value] of Object.entries(fields)) {
    if (isLong(value)) {
      flush()
      parts.push(`${JSON.stringify(key)}:[${value.map(elementText).join(',')}]`)
    } else {
      between[key] = value
    }
  }
  flush()
  return `{${parts.join(',')}}`
}

/** Writes values that others computed, whose dates are plain. */
export function stringifyComputed(value: unknown): string {
  return JSON.stringify(storable(value))
}

function storable(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return { $numberDouble: String(value) }
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof StoredDate || value instanceof StoredPattern) return value
  if (value instanceof Date) return new StoredDate(value.getTime())
  if (value instanceof RegExp) return new StoredPattern(value.source, value.flags)
  if (Array.isArray(value)) return value.map(storable)
  return Object.fromEntries(Object.entries(value).map(([key, content]) => [key, storable(content)]))
}

export function dateAt(time: number): Date {
  return new StoredDate(time)
}
