import { failedOperation } from '../failure'
import { type Fields, isFields, isPosition, type Value } from '../value'

/** Gives a place's next value: the same value leaves it alone, undefined takes the field away. */
export type Edit = (current: Value | undefined) => Value | undefined

export interface EditRules {
  /** Whether missing fields on the way are made. */
  creates: boolean
  /** Whether a scalar on the way is an error, or merely means that there is nothing to do. */
  strict: boolean
}

const MAX_PADDING = 1_500_000
const ALL = '$[]'

class PathEdit {
  constructor(
    private readonly path: readonly string[],
    private readonly edit: Edit,
    private readonly rules: EditRules,
  ) {}

  /** Copies only what lies on the path; everything else is shared with the version before. */
  inside(here: Value, depth: number): Value {
    if (Array.isArray(here)) return this.insideList(here, depth)
    const name = this.path[depth] ?? ''
    if (!isFields(here)) return this.refuse(here, depth)
    if (name === ALL) {
      throw failedOperation(`Cannot apply array updates to non-array element ${this.path[depth - 1]}: ${show(here)}`)
    }
    const current = Object.hasOwn(here, name) ? here[name] : undefined
    const next = this.at(current, depth)
    if (next === current) return here
    if (next !== undefined) return { ...here, [name]: next }
    const { [name]: _removed, ...rest } = here
    return rest
  }

  private insideList(list: Value[], depth: number): Value {
    const name = this.path[depth] ?? ''
    if (name === ALL) {
      const next = list.map((element) => this.at(element, depth) ?? null)
      return next.some((element, i) => element !== list[i]) ? next : list
    }
    if (!isPosition(name)) return this.refuse(list, depth)
    const position = Number(name)
    const next = this.at(list[position], depth)
    if (next === list[position]) return list
    if (position > list.length + MAX_PADDING)
      throw failedOperation(`can't backfill array to larger than ${MAX_PADDING} elements`)
    const copy = list.slice()
    while (copy.length < position) copy.push(null)
    copy[position] = next ?? null
    return copy
  }

  private at(current: Value | undefined, depth: number): Value | undefined {
    if (depth === this.path.length - 1) return this.edit(current)
    if (current !== undefined) return this.inside(current, depth + 1)
    if (!this.rules.creates) return undefined
    if (this.path[depth + 1] === ALL) {
      const missing = this.path.slice(0, depth + 1).join('.')
      throw failedOperation(`The path '${missing}' must exist in the document in order to apply array updates.`)
    }
    return this.inside({}, depth + 1)
  }

  private refuse(here: Value, depth: number): Value {
    if (!this.rules.strict) return here
    throw failedOperation(
      `Cannot create field '${this.path[depth]}' in element {${this.path[depth - 1]}: ${show(here)}}`,
    )
  }
}

export function show(value: Value | undefined): string {
  return (JSON.stringify(value) ?? 'undefined').slice(0, 120)
}

/** Applies an edit at a path of a document; gives the same document where nothing changed. */
export function editPath(fields: Fields, path: readonly string[], edit: Edit, rules: EditRules): Fields {
  const next = new PathEdit(path, edit, rules).inside(fields, 0)
  return isFields(next) ? next : fields
}
