import { WireError } from './wire-error'

export type Fields = Record<string, unknown>

/** What was sent, as an object; anything else has no fields. */
export function fields(body: unknown): Fields {
  return body !== null && typeof body === 'object' && !Array.isArray(body) ? (body as Fields) : {}
}

/** A field that must be a string. */
export function text(body: Fields, name: string): string {
  const value = body[name]
  if (typeof value !== 'string') throw new WireError('INVALID_PARAM', `${name} should be a string`)
  return value
}
