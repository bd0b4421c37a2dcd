import { failedOperation } from '../failure'
import { equalValues, type Fields, isFields, typeName, type Value } from '../value'

type Check = (value: Value, expected: Value, schema: Fields) => boolean

const asList = (value: Value): Value[] => (Array.isArray(value) ? value : [value])

function hasType(value: Value, name: Value): boolean {
  const actual = typeName(value)
  if (name === 'number') return typeof value === 'number'
  if (name === 'boolean') return actual === 'bool'
  if (name === 'double' || name === 'decimal') return typeof value === 'number'
  return actual === name
}

const CHECKS: Record<string, Check> = {
  required: (value, names) => !isFields(value) || asList(names).every((name) => String(name) in value),
  properties: (value, properties) =>
    !isFields(value) ||
    !isFields(properties) ||
    Object.entries(properties).every(([name, schema]) => {
      const content = value[name]
      return content === undefined || matchesSchema(schema, content)
    }),
  bsonType: (value, names) => asList(names).some((name) => hasType(value, name)),
  type: (value, names) => asList(names).some((name) => hasType(value, name)),
  enum: (value, allowed) => asList(allowed).some((one) => equalValues(one, value)),
  minimum: (value, least) => typeof value !== 'number' || value >= Number(least),
  maximum: (value, most) => typeof value !== 'number' || value <= Number(most),
  minLength: (value, least) => typeof value !== 'string' || value.length >= Number(least),
  maxLength: (value, most) => typeof value !== 'string' || value.length <= Number(most),
  pattern: (value, pattern) => typeof value !== 'string' || new RegExp(String(pattern)).test(value),
  minItems: (value, least) => !Array.isArray(value) || value.length >= Number(least),
  maxItems: (value, most) => !Array.isArray(value) || value.length <= Number(most),
  items: (value, schema) => !Array.isArray(value) || value.every((item) => matchesSchema(schema, item)),
  description: () => true,
  title: () => true,
}

/** The part of MongoDB's $jsonSchema that is known here; an unknown keyword is refused rather than ignored. */
export function matchesSchema(schema: unknown, value: unknown): boolean {
  if (!isFields(schema)) throw failedOperation('$jsonSchema must be an object')
  return Object.entries(schema).every(([keyword, expected]) => {
    const check = Object.hasOwn(CHECKS, keyword) ? CHECKS[keyword] : undefined
    if (!check) throw failedOperation(`Unknown $jsonSchema keyword: ${keyword}`)
    return check(value as Value, expected, schema)
  })
}
