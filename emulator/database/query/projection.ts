import { parse, parseFields, stringify, stringifyComputed } from '../ejson'
import type { Version } from '../store/row'
import { type Fields, isFields } from '../value'
import { project } from './judge'

function topLevel(shape: Fields): ((fields: Fields) => Fields) | undefined {
  const { _id: withId = 1, ...rest } = shape
  const names = Object.keys(rest)
  const wanted = new Set(
    Object.values(rest).map((value) => (value === 1 || value === true ? 1 : value === 0 || value === false ? 0 : 2)),
  )
  if (names.some((name) => name.includes('.')) || wanted.size !== 1 || wanted.has(2)) return undefined
  if (wanted.has(0)) {
    const hidden = new Set(withId ? names : [...names, '_id'])
    return (fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => !hidden.has(name)))
  }
  const shown = new Set(withId ? ['_id', ...names] : names)
  return (fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => shown.has(name)))
}

/** How a document is shown: whole as it is kept, or shaped by a projection's text. */
export function projectionOf(text: unknown, condition: Fields, now: number): (version: Version) => string {
  const shape = text ? parseFields(text, now) : {}
  if (Object.keys(shape).length === 0) return (version) => version.text
  const pick = topLevel(shape)
  if (pick) return (version) => stringify(pick(version.fields))
  return (version) => {
    // The judge changes what it shapes, so it gets a copy.
    const copy = parse(version.text, now)
    return isFields(copy) ? stringifyComputed(project(copy, condition, shape)) : version.text
  }
}
