import { writeError } from '../failure'
import { equalValues, type Fields, isFields, isPosition, reach, type Value } from '../value'

export type Key = (Value | undefined)[]

export interface ExpandedKeys {
  keys: Key[]
  /** Positions whose values came out of an array. */
  multikey: readonly number[]
}

export interface KeyChange {
  removed: readonly Key[]
  added: readonly Key[]
  multikey: readonly number[]
}

export function sameKey(a: Key, b: Key): boolean {
  return a.every((part, i) => equalValues(part, b[i]))
}

interface ArrayOnPath {
  list: readonly Value[]
  depth: number
}

function firstArray(fields: Fields, path: readonly string[]): ArrayOnPath | undefined {
  let here: Value | undefined = fields
  for (let depth = 0; depth <= path.length; depth++) {
    const component = path[depth] ?? ''
    if (Array.isArray(here)) {
      if (!isPosition(component)) return { list: here, depth }
      here = here[Number(component)]
    } else if (isFields(here)) here = Object.hasOwn(here, component) ? here[component] : undefined
    else return undefined
  }
  return undefined
}

function keysOfElement(
  element: Value | undefined,
  base: readonly (Value | undefined)[],
  paths: readonly (readonly string[])[],
  positions: readonly number[],
  depth: number,
): Key[] {
  let keys: Key[] = [[...base]]
  for (const position of positions) {
    const values = reach(element, paths[position] ?? [], depth)
    const [only] = values
    if (values.length === 1) for (const key of keys) key[position] = only
    else keys = keys.flatMap((key) => values.map((value) => key.map((part, at) => (at === position ? value : part))))
  }
  return keys
}

interface Layout {
  base: (Value | undefined)[]
  /** Positions whose values come out of the array. */
  multikey: number[]
  array: ArrayOnPath | undefined
}

function layoutOf(fields: Fields, paths: readonly (readonly string[])[]): Layout {
  const layout: Layout = { base: [], multikey: [], array: undefined }
  for (let position = 0; position < paths.length; position++) {
    const path = paths[position] ?? []
    const found = firstArray(fields, path)
    layout.base.push(found ? undefined : reach(fields, path)[0])
    if (!found) continue
    if (layout.array && layout.array.list !== found.list) {
      const other = paths[layout.multikey[0] ?? 0] ?? []
      throw writeError(`cannot index parallel arrays [${path.join('.')}] [${other.join('.')}]`)
    }
    layout.array = found
    layout.multikey.push(position)
  }
  return layout
}

function keysOfLayout(layout: Layout, paths: readonly (readonly string[])[], from = 0, to?: number): Key[] {
  const { base, multikey, array } = layout
  if (!array) return [base]
  const elements: readonly (Value | undefined)[] = array.list.length > 0 ? array.list.slice(from, to) : [undefined]
  return elements.flatMap((element) => keysOfElement(element, base, paths, multikey, array.depth))
}

/** The keys under which an index holds a document: one, or one per element of the array that its paths run through. */
export function expandKeys(fields: Fields, paths: readonly (readonly string[])[]): ExpandedKeys {
  const layout = layoutOf(fields, paths)
  return { keys: keysOfLayout(layout, paths), multikey: layout.multikey }
}

const sameBase = (a: Layout, b: Layout): boolean => a.base.every((value, i) => equalValues(value, b.base[i]))

function changeOf(old: Key[], fresh: Key[], kept: () => Key[], multikey: number[]): KeyChange {
  if (old.length === 0) return { removed: old, added: fresh, multikey }
  // Another element may hold the same key, which must stay.
  const staying = [...fresh, ...kept()]
  const removed = old.filter((key) => !staying.some((other) => sameKey(key, other)))
  return { removed, added: fresh, multikey }
}

/** What a document's change means for an index; elements that both states share are not looked at. */
export function changedKeys(
  before: Fields | undefined,
  after: Fields | undefined,
  paths: readonly (readonly string[])[],
): KeyChange {
  if (!before || !after) {
    const gone = before ? keysOfLayout(layoutOf(before, paths), paths) : []
    const layout = after && layoutOf(after, paths)
    return { removed: gone, added: layout ? keysOfLayout(layout, paths) : [], multikey: layout?.multikey ?? [] }
  }
  // Versions share what an update left alone, so an untouched field has the same keys.
  if (paths.every(([root = '']) => before[root] === after[root])) return { removed: [], added: [], multikey: [] }
  const old = layoutOf(before, paths)
  const fresh = layoutOf(after, paths)
  const was = old.array?.list
  const is = fresh.array?.list
  if (!was?.length || !is?.length || old.array?.depth !== fresh.array?.depth || !sameBase(old, fresh)) {
    return changeOf(keysOfLayout(old, paths), keysOfLayout(fresh, paths), () => [], fresh.multikey)
  }
  let start = 0
  while (start < was.length && start < is.length && was[start] === is[start]) start++
  let tail = 0
  const most = Math.min(was.length, is.length) - start
  while (tail < most && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail++
  const end = is.length - tail
  const kept = (): Key[] => [...keysOfLayout(fresh, paths, 0, start), ...keysOfLayout(fresh, paths, end)]
  const gone = start < was.length - tail ? keysOfLayout(old, paths, start, was.length - tail) : []
  return changeOf(gone, start < end ? keysOfLayout(fresh, paths, start, end) : [], kept, fresh.multikey)
}
