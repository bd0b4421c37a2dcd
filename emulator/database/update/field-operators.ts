import { dateAt } from '../ejson'
import { failedOperation } from '../failure'
import { compareValues, equalValues, isFields, typeName, type Value } from '../value'
import { show } from './edit-path'
import { checkStorable } from './field-names'
import { FORGIVING, MAKING, type Operator, type Place } from './operator'

function arithmetic(operator: '$inc' | '$mul', work: (a: number, b: number) => number): Operator {
  const verb = operator === '$inc' ? 'increment' : 'multiply'
  return {
    ...MAKING,
    check(operand, path) {
      if (typeof operand === 'number') return
      throw failedOperation(`Cannot ${verb} with non-numeric argument: {${path}: ${show(operand)}}`)
    },
    edit: (operand, place) => (current) => {
      if (current !== undefined && typeof current !== 'number') {
        throw failedOperation(
          `Cannot apply ${operator} to a value of non-numeric type. {_id: ${show(place.id)}} has the field ` +
            `'${place.path}' of non-numeric type ${typeName(current)}`,
        )
      }
      const result = work(current ?? 0, Number(operand))
      checkStorable(result, place.path)
      return result
    },
  }
}

function extreme(sign: 1 | -1): Operator {
  return {
    ...MAKING,
    check: checkStorable,
    edit: (operand) => (current) =>
      current === undefined || compareValues(operand, current) * sign > 0 ? operand : current,
  }
}

const set: Operator = {
  ...MAKING,
  check: checkStorable,
  edit: (operand) => (current) => (current !== undefined && equalValues(current, operand) ? current : operand),
}

const unset: Operator = { ...FORGIVING, check() {}, edit: () => () => undefined }

const currentDate: Operator = {
  ...MAKING,
  check(operand, path) {
    if (typeof operand === 'boolean' || (isFields(operand) && operand.$type === 'date')) return
    throw failedOperation(`${typeName(operand)} is not valid type for $currentDate at ${path}`)
  },
  edit: (_operand: Value, place: Place) => () => dateAt(place.now),
}

const BITS: Record<string, (a: number, b: number) => number> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

const bit: Operator = {
  ...MAKING,
  check(operand, path) {
    const known = isFields(operand) && Object.keys(operand).length > 0
    if (!known || !Object.entries(operand).every(([name, value]) => name in BITS && Number.isInteger(value))) {
      throw failedOperation(`The $bit modifier takes and/or/xor with integers, at ${path}: ${show(operand)}`)
    }
  },
  edit: (operand, place) => (current) => {
    if (current !== undefined && !Number.isInteger(current)) {
      throw failedOperation(
        `Cannot apply $bit to a value of non-integral type. {_id: ${show(place.id)}} has the field '${place.path}' ` +
          `of non-integer type ${typeName(current)}`,
      )
    }
    const steps = isFields(operand) ? Object.entries(operand) : []
    return steps.reduce((value, [name, by]) => BITS[name]?.(value, Number(by)) ?? value, Number(current ?? 0))
  },
}

export const fieldOperators: Record<string, Operator> = {
  $set: set,
  $setOnInsert: set,
  $unset: unset,
  $inc: arithmetic('$inc', (a, b) => a + b),
  $mul: arithmetic('$mul', (a, b) => a * b),
  $min: extreme(-1),
  $max: extreme(1),
  $currentDate: currentDate,
  $bit: bit,
}
