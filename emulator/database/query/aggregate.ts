import { Aggregator } from 'mingo/aggregator'
import { parse, parseFields, stringifyComputed } from '../ejson'
import { invalidParameter } from '../failure'
import { geoNear } from '../geo/geo-near'
import type { RequestContext } from '../requests'
import { type Fields, isFields, type Value } from '../value'
import { compileCondition } from './compiled-query'
import { find } from './find'
import { judged, judgeOptions } from './judge'

interface Stage {
  [name: string]: Value
}

function stageOf(given: unknown, now: number): Stage {
  const { stageKey, stageValue } = (given ?? {}) as { stageKey?: unknown; stageValue?: unknown }
  if (typeof stageKey !== 'string' || !stageKey.startsWith('$')) throw invalidParameter('a stage needs a stageKey')
  return { [stageKey]: parse(stageValue, now) }
}

/** Leading `$match` stages are answered by the indexes; the rest is the judge's. */
function leadingCondition(stages: Stage[]): Fields {
  const conditions: Fields[] = []
  for (let match = stages[0]?.$match; isFields(match); match = stages[0]?.$match) {
    conditions.push(match)
    stages.shift()
  }
  return conditions.length > 1 ? { $and: conditions } : (conditions[0] ?? {})
}

/** Runs an aggregation; gives each resulting document's text. It sees committed documents only. */
export function aggregate(context: RequestContext, given: readonly unknown[]): string[] {
  const { now, statistics } = context
  const stages = given.map((stage) => stageOf(stage, now))
  const [first] = stages
  if (isFields(first?.$geoNear)) return finish(context, stages.slice(1), geoNear(context, first.$geoNear))
  const query = compileCondition(leadingCondition(stages))
  const found = find({ ...context, query }, statistics)
  if (stages.length === 0) return found.map(({ version }) => version.text)
  // The judge may change what it works on, so it gets copies.
  return finish(
    context,
    stages,
    found.map(({ version }) => parseFields(version.text, now)),
  )
}

function finish({ collectionNamed, statistics, now }: RequestContext, stages: Stage[], input: Fields[]): string[] {
  const options = judgeOptions({
    collectionResolver: (name) => {
      const { rows } = collectionNamed(name)
      statistics.examined += rows.size
      return [...rows.values()].map((row) => parseFields(row.version.text, now))
    },
  })
  return judged(() => new Aggregator(stages, options).run(input).map(stringifyComputed))
}
