import { failedOperation } from '../failure'
import { type Fields, isFields, type Value } from '../value'
import { editPath, show } from './edit-path'

export function checkRename(to: Value, from: string): asserts to is string {
  if (typeof to !== 'string') {
    throw failedOperation(`The 'to' field for $rename must be a string: ${from}: ${show(to)}`)
  }
  if (to === from) throw failedOperation(`The source and target field for $rename must differ: ${from}: "${to}"`)
}

function refuseArrays(fields: Fields, path: readonly string[], end: 'source' | 'destination'): void {
  let here: Value | undefined = fields
  for (const name of path) {
    if (Array.isArray(here)) {
      throw failedOperation(
        `The ${end} field cannot be an array element, '${path.join('.')}' in doc with _id: ${show(fields._id)} ` +
          `has an array field called '${name}'`,
      )
    }
    here = isFields(here) ? here[name] : undefined
  }
}

/** Moves a field to another name; a missing one is left alone. */
export function rename(fields: Fields, from: readonly string[], to: readonly string[]): Fields {
  refuseArrays(fields, from, 'source')
  refuseArrays(fields, to, 'destination')
  let moved: Value | undefined
  const without = editPath(
    fields,
    from,
    (current) => {
      moved = current
      return undefined
    },
    { creates: false, strict: false },
  )
  if (moved === undefined) return fields
  const content = moved
  return editPath(without, to, () => content, { creates: true, strict: true })
}
