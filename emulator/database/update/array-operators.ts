import { failedOperation } from '../failure'
import { compile } from '../query/judge'
import { sortBy, sortPaths } from '../query/sort'
import { compareValues, equalValues, type Fields, isFields, typeName, type Value } from '../value'
import { show } from './edit-path'
import { checkStorable } from './field-names'
import { FORGIVING, MAKING, type Operator } from './operator'

const PUSH_CLAUSES = ['$each', '$position', '$slice', '$sort']

const hasEach = (operand: Value): operand is Fields => isFields(operand) && '$each' in operand

function checkEach(operator: string, operand: Value, path: string): void {
  if (!hasEach(operand)) {
    checkStorable(operand, path)
    return
  }
  if (!Array.isArray(operand.$each)) {
    throw failedOperation(
      `The argument to $each in ${operator} must be an array but it was of type: ${typeName(operand.$each)}`,
    )
  }
  checkStorable(operand.$each, path)
}

function checkPush(operand: Value, path: string): void {
  checkEach('$push', operand, path)
  if (!hasEach(operand)) return
  for (const clause of Object.keys(operand)) {
    if (!PUSH_CLAUSES.includes(clause)) throw failedOperation(`Unrecognized clause in $push: ${clause}`)
  }
  for (const clause of ['$position', '$slice']) {
    if (clause in operand && !Number.isInteger(operand[clause])) {
      throw failedOperation(
        `The value for ${clause} must be an integer value, not of type: ${typeName(operand[clause])}`,
      )
    }
  }
  const { $sort } = operand
  if ($sort === undefined || $sort === 1 || $sort === -1) return
  if (!isFields($sort)) throw failedOperation('The $sort element value must be either 1 or -1')
  sortPaths($sort)
}

function sorted(list: Value[], order: Value): Value[] {
  if (!isFields(order)) return [...list].sort((a, b) => compareValues(a, b) * Number(order))
  return sortBy(list, (element) => (isFields(element) ? element : {}), sortPaths(order))
}

function insertAt(list: readonly Value[], added: readonly Value[], position: number): Value[] {
  const at = position < 0 ? Math.max(0, list.length + position) : Math.min(list.length, position)
  return [...list.slice(0, at), ...added, ...list.slice(at)]
}

const push: Operator = {
  ...MAKING,
  check: checkPush,
  edit: (operand, place) => (current) => {
    if (current !== undefined && !Array.isArray(current)) {
      throw failedOperation(
        `The field '${place.path}' must be an array but is of type ${typeName(current)} in document {_id: ${show(place.id)}}`,
      )
    }
    if (!hasEach(operand)) return [...(current ?? []), operand]
    const { $each, $position, $slice, $sort } = operand
    const added = Array.isArray($each) ? $each : []
    let list = insertAt(current ?? [], added, typeof $position === 'number' ? $position : Number.POSITIVE_INFINITY)
    if ($sort !== undefined) list = sorted(list, $sort)
    if (typeof $slice === 'number') list = $slice < 0 ? list.slice($slice) : list.slice(0, $slice)
    return current && equalValues(current, list) ? current : list
  },
}

const addToSet: Operator = {
  ...MAKING,
  check: (operand, path) => checkEach('$addToSet', operand, path),
  edit: (operand, place) => (current) => {
    if (current !== undefined && !Array.isArray(current)) {
      throw failedOperation(
        `Cannot apply $addToSet to non-array field. Field named '${place.path}' has non-array type ${typeName(current)}`,
      )
    }
    const each = hasEach(operand) && Array.isArray(operand.$each) ? operand.$each : [operand]
    const list = [...(current ?? [])]
    for (const value of each) if (!list.some((kept) => equalValues(kept, value))) list.push(value)
    return current && list.length === current.length ? current : list
  },
}

const LOGICAL = ['$and', '$or', '$nor']

/** Whether an element meets what `$pull` was given: a value, operators on the element, or a condition on its fields. */
function pullMatcher(operand: Value): (element: Value) => boolean {
  if (operand instanceof RegExp) return (element) => typeof element === 'string' && operand.test(element)
  if (!isFields(operand)) return (element) => equalValues(element, operand)
  const onElement = Object.keys(operand).some((key) => key.startsWith('$') && !LOGICAL.includes(key))
  if (onElement) {
    const test = compile({ element: operand })
    return (element) => test({ element })
  }
  const test = compile(operand)
  return (element) => isFields(element) && test(element)
}

function pulling(operator: string, matcherOf: (operand: Value) => (element: Value) => boolean): Operator {
  return {
    ...FORGIVING,
    check(operand) {
      if (operator === '$pullAll' && !Array.isArray(operand)) {
        throw failedOperation(`$pullAll requires an array argument but was given a ${typeName(operand)}`)
      }
      matcherOf(operand)
    },
    edit(operand) {
      const matches = matcherOf(operand)
      return (current) => {
        if (current === undefined) return undefined
        if (!Array.isArray(current)) throw failedOperation(`Cannot apply ${operator} to a non-array value`)
        const kept = current.filter((element) => !matches(element))
        return kept.length === current.length ? current : kept
      }
    },
  }
}

const pop: Operator = {
  ...FORGIVING,
  check(operand) {
    if (operand !== 1 && operand !== -1) throw failedOperation(`$pop expects 1 or -1, found: ${show(operand)}`)
  },
  edit: (operand, place) => (current) => {
    if (current === undefined) return undefined
    if (!Array.isArray(current)) {
      throw failedOperation(`Path '${place.path}' contains an element of non-array type '${typeName(current)}'`)
    }
    if (current.length === 0) return current
    return operand === 1 ? current.slice(0, -1) : current.slice(1)
  },
}

export const arrayOperators: Record<string, Operator> = {
  $push: push,
  $addToSet: addToSet,
  $pull: pulling('$pull', pullMatcher),
  $pullAll: pulling('$pullAll', (operand) => {
    const gone = Array.isArray(operand) ? operand : []
    return (element) => gone.some((value) => equalValues(value, element))
  }),
  $pop: pop,
}
