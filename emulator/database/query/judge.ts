import { Context } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import * as window from 'mingo/operators/window'
import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { failedOperation } from '../failure'
import { geoOperators } from '../geo/geo-operators'
import { type Fields, isFields, reach, type Value } from '../value'
import { expressions } from './expressions'
import { matchesSchema } from './json-schema'
import { plainConditions } from './plain-conditions'

const LOGICAL = ['$and', '$or', '$nor', '$expr', '$jsonSchema']
const { $where: _where, ...known } = query
const queryOperators = { ...known, ...geoOperators, $elemMatch: elementOperator }

const context = Context.init({
  accumulator,
  expression: expressions,
  pipeline,
  projection,
  query: queryOperators,
  window,
})

/** The judge's settings for a task that needs its own, such as looking into other collections. */
export function judgeOptions(more: Partial<Options> = {}): Partial<Options> {
  return {
    context,
    scriptEnabled: false,
    jsonSchemaValidator: (schema) => (document) => matchesSchema(schema, document),
    ...more,
  }
}

/** Options in the judge's own finished form: given these, it does not copy its operators for every query. */
const shared: Partial<Options> = (() => {
  let finished: Partial<Options> = judgeOptions()
  const catching = Context.from(context).addQueryOps({
    $finishedOptions: (...given: unknown[]) => {
      finished = given[2] as Partial<Options>
      return () => true
    },
  })
  new Query({ any: { $finishedOptions: true } }, judgeOptions({ context: catching }))
  return finished
})()

/** The judge lets a number pass for an object whose every field it is; MongoDB does not. */
function elementOperator(...given: unknown[]): (...documents: unknown[]) => boolean {
  const path = String(given[0]).split('.')
  const criteria = given[1] as Fields
  if (!isFields(criteria)) throw failedOperation('$elemMatch needs an Object')
  const names = Object.keys(criteria)
  const onElement = names.length > 0 && names.every((name) => name.startsWith('$') && !LOGICAL.includes(name))
  const test = new Query(onElement ? { element: criteria } : criteria, shared)
  const matches = (element: Value): boolean =>
    onElement ? test.test({ element }) : isFields(element) && test.test(element)
  return (document) => reach(document as Fields, path).some((value) => Array.isArray(value) && value.some(matches))
}

/** A condition made ready once: whether a document meets it. MongoDB's complaints become failures. */
export function compile(condition: Fields): (fields: Fields) => boolean {
  const { tests, rest } = plainConditions(condition)
  if (Object.keys(rest).length === 0) return (fields) => tests.every((test) => test(fields))
  return judged(() => {
    const compiled = new Query(rest, shared)
    return (fields: Fields) => tests.every((test) => test(fields)) && compiled.test(fields)
  })
}

/** The judge alone, against which the direct tests are held. */
export function compileJudge(condition: Fields): (fields: Fields) => boolean {
  const compiled = judged(() => new Query(condition, shared))
  return (fields) => compiled.test(fields)
}

/** Shapes documents by a projection that is more than a list of top-level fields. */
export function project(fields: Fields, condition: Fields, shape: Fields): unknown {
  return judged(() => new Query(condition, shared).find<object>([fields], shape).all()[0])
}

export function judged<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof Error && error.constructor.name !== 'Failure' ? failedOperation(error.message) : error
  }
}
