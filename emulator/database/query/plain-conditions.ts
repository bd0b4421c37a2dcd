import { compareValues, type Fields, isFields, isPosition, rankOf, type Value } from '../value'

type Test = (fields: Fields) => boolean
type Scalar = string | number | boolean | Date

/** Conditions that compare a field with a scalar, tested directly; `rest` is what the judge must decide. */
export interface PlainConditions {
  tests: Test[]
  rest: Fields
}

const comparisons: Record<string, (difference: number) => boolean> = {
  $gt: (difference) => difference > 0,
  $gte: (difference) => difference >= 0,
  $lt: (difference) => difference < 0,
  $lte: (difference) => difference <= 0,
}

/** Takes out of a condition what needs no judge: most of what a conditional update asks. */
export function plainConditions(condition: Fields): PlainConditions {
  const tests: Test[] = []
  const rest: Fields = {}
  for (const [field, criterion] of Object.entries(condition)) {
    const test = field.startsWith('$') ? undefined : plainTest(field.split('.'), criterion)
    if (test) tests.push(test)
    else rest[field] = criterion
  }
  return { tests, rest }
}

function plainTest(path: string[], criterion: Value): Test | undefined {
  if (!isFields(criterion)) return criterion === null && path.length > 1 ? undefined : equals(path, criterion)
  const tests: Test[] = []
  for (const [operator, operand] of Object.entries(criterion)) {
    const test = operatorTest(path, operator, operand)
    if (!test) return undefined
    tests.push(test)
  }
  return tests.length > 0 ? (fields) => tests.every((test) => test(fields)) : undefined
}

function operatorTest(path: string[], operator: string, operand: Value): Test | undefined {
  // Through arrays a missing field and null are told apart by rules that are better left to the judge.
  if (operand === null && path.length > 1) return undefined
  if (operator === '$eq') return equals(path, operand)
  if (operator === '$ne') {
    const equal = equals(path, operand)
    return equal && ((fields) => !equal(fields))
  }
  const holds = comparisons[operator]
  return holds && isScalar(operand) ? compares(path, operand, holds) : undefined
}

function equals(path: string[], operand: Value): Test | undefined {
  if (operand !== null && !isScalar(operand)) return undefined
  return compares(path, operand, (difference) => difference === 0)
}

/** Values of another type never compare; an array fits when one of its elements does. */
function compares(path: string[], operand: Scalar | null, holds: (difference: number) => boolean): Test {
  const rank = rankOf(operand)
  const fits = (value: Value | undefined) => rankOf(value) === rank && holds(compareValues(value ?? null, operand))
  return (fields) => reaches(fields, path, 0, (value) => fits(value) || (Array.isArray(value) && value.some(fits)))
}

/** Whether a value that the path reaches fits: `reach` without its lists, because rosters are long. */
function reaches(
  value: Value | undefined,
  path: string[],
  at: number,
  fits: (value: Value | undefined) => boolean,
): boolean {
  const component = path[at]
  if (component === undefined) return fits(value)
  if (!Array.isArray(value)) {
    return reaches(
      isFields(value) && Object.hasOwn(value, component) ? value[component] : undefined,
      path,
      at + 1,
      fits,
    )
  }
  if (isPosition(component)) return reaches(value[Number(component)], path, at + 1, fits)
  if (value.length === 0) return fits(undefined)
  return value.some((element) => (isFields(element) ? reaches(element, path, at, fits) : fits(undefined)))
}

function isScalar(value: Value): value is Scalar {
  return value instanceof Date || ['string', 'number', 'boolean'].includes(typeof value)
}
