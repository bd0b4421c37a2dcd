import { randomUUID } from 'node:crypto'
import { failedOperation } from '../failure'
import { branchesOf } from '../query/branches'
import { equalValues, type Fields, isFields, typeName, type Value } from '../value'
import { arrayOperators } from './array-operators'
import { type Edit, editPath } from './edit-path'
import { checkStorable } from './field-names'
import { fieldOperators } from './field-operators'
import type { Operator } from './operator'
import { locate } from './positional'
import { checkRename, rename } from './rename'

const OPERATORS: Record<string, Operator> = { ...fieldOperators, ...arrayOperators }

/** An update made ready once for a request. */
export interface Update {
  /** Whether it puts a whole document in place of another. */
  readonly replaces: boolean
  /** The document's next state; the same object where nothing changes. `condition` tells where a positional `$` points. */
  apply(fields: Fields, condition: Fields, now: number): Fields
  /** The document an upsert makes of it. */
  create(condition: Fields, now: number): Fields
}

interface Step {
  operator: string
  path: readonly string[]
  run(fields: Fields, path: readonly string[], now: number): Fields
}

function componentsOf(path: string): string[] {
  const components = path.split('.')
  if (components.some((component) => component === '')) {
    throw failedOperation(`The update path '${path}' contains an empty field name, which is not allowed.`)
  }
  for (const component of components) {
    if (component === '__proto__') throw failedOperation("the field name '__proto__' is not allowed")
    if (component.startsWith('$[') && component !== '$[]') {
      throw failedOperation(`No array filter found for identifier '${component.slice(2, -1)}' in path '${path}'`)
    }
    if (component.startsWith('$') && component !== '$' && component !== '$[]') {
      throw failedOperation(`The dollar ($) prefixed field '${component}' in '${path}' is not valid for storage.`)
    }
  }
  if (components[0]?.startsWith('$'))
    throw failedOperation(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`)
  return components
}

function stepOf(name: string, path: string, operand: Value): Step {
  const components = componentsOf(path)
  if (name === '$rename') {
    checkRename(operand, path)
    const to = componentsOf(operand)
    return { operator: name, path: components, run: (fields, from) => rename(fields, from, to) }
  }
  const operator = OPERATORS[name]
  if (!operator) throw failedOperation(`Unknown modifier: ${name}`)
  operator.check(operand, path)
  return {
    operator: name,
    path: components,
    run(fields, located, now) {
      const edit: Edit = operator.edit(operand, { path, id: fields._id, now })
      return editPath(fields, located, edit, operator)
    },
  }
}

function checkConflicts(paths: readonly string[]): void {
  const ordered = [...paths].sort()
  const seen = new Set<string>()
  for (const path of ordered) {
    const components = path.split('.')
    for (let size = 1; size <= components.length; size++) {
      const prefix = components.slice(0, size).join('.')
      if (seen.has(prefix)) throw failedOperation(`Updating the path '${path}' would create a conflict at '${prefix}'`)
    }
    seen.add(path)
  }
}

function checkSameId(before: Fields, after: Fields): void {
  if (equalValues(before._id, after._id) && after._id !== undefined) return
  throw failedOperation("Performing an update on the path '_id' would modify the immutable field '_id'")
}

/** The fields a condition fixes by equality: what an upsert starts from. */
function fixedFields(condition: Fields): Fields {
  const [branch, ...others] = branchesOf(condition)
  let fields: Fields = {}
  if (!branch || others.length > 0) return fields
  for (const [path, constraints] of branch) {
    const [only] = constraints
    const value = only?.kind === 'points' && only.values.length === 1 ? only.values[0] : undefined
    if (value !== undefined) fields = editPath(fields, path.split('.'), () => value, { creates: true, strict: true })
  }
  return fields
}

const withId = (fields: Fields): Fields =>
  fields._id === undefined ? { _id: randomUUID().replaceAll('-', ''), ...fields } : fields

function replacement(content: Fields): Update {
  if (Object.keys(content).some((key) => key.startsWith('$'))) {
    throw failedOperation('the replace operation document must not contain atomic operators')
  }
  checkStorable(content, '')
  return {
    replaces: true,
    apply(fields) {
      const next = { _id: fields._id ?? null, ...content }
      checkSameId(fields, next)
      return next
    },
    create: (condition) => withId({ ...(condition._id === undefined ? {} : { _id: condition._id }), ...content }),
  }
}

function modification(operators: Fields): Update {
  const steps: Step[] = []
  for (const [name, operands] of Object.entries(operators)) {
    if (!name.startsWith('$')) throw failedOperation("update document must contain key beginning with '$'")
    if (!isFields(operands)) {
      throw failedOperation(`Modifiers operate on fields but we found type ${typeName(operands)} instead: ${name}`)
    }
    for (const [path, operand] of Object.entries(operands)) steps.push(stepOf(name, path, operand))
  }
  if (steps.length === 0) throw failedOperation('update document must have at least one element')
  const renamed = Object.values(isFields(operators.$rename) ? operators.$rename : {}).map(String)
  checkConflicts([...steps.map((step) => step.path.join('.')), ...renamed])
  const run = (fields: Fields, condition: Fields, now: number, inserting: boolean): Fields =>
    steps.reduce(
      (result, step) =>
        step.operator === '$setOnInsert' && !inserting
          ? result
          : step.run(result, locate(step.path, fields, condition), now),
      fields,
    )
  return {
    replaces: false,
    apply(fields, condition, now) {
      const next = run(fields, condition, now, false)
      if (next !== fields) checkSameId(fields, next)
      return next
    },
    create: (condition, now) => withId(run(fixedFields(condition), condition, now, true)),
  }
}

/** Reads an update: operators to merge into a document, or a whole document to put in its place. */
export function updateOf(data: Value, merge: boolean): Update {
  if (!isFields(data)) throw failedOperation('expected an update document')
  return merge ? modification(data) : replacement(data)
}
