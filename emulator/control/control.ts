import { EJSON } from 'bson'
import type { Database, WireReply } from '../database'
import type { Timers } from '../timers/timers'
import type { WechatControl } from '../wechat/wechat-control'
import { WireError } from '../wire/wire-error'
import type { Fault } from './faults'
import type { Instruments } from './instruments'
import type { ActionCounts } from './request-ledger'

export interface Seed {
  collection: string
  documents: Record<string, unknown>[]
}

export interface ControlNeeds extends Instruments {
  database: Database
  coldStarts: () => Record<string, number>
  /** Removes everything else that is kept: files, sign-ins, what WeChat was told. */
  wipeOthers: () => Promise<void>
  wechat: WechatControl
  timers: Timers
}

export interface Control extends WechatControl {
  /** Removes documents, files, sign-ins and the outbox, and undoes consents, faults, clock and counts. */
  reset(): Promise<void>
  seed(seeds: Seed[]): Promise<void>
  /** Moves the cloud's clock; 0 is this machine's time. */
  setClock(offsetMs: number): void
  now(): number
  fault(fault: Fault): void
  /** Delays every database request. */
  delayAll(ms: number): void
  clearFaults(): void
  /** Database requests per function action, such as `events.signUp`. */
  requests(): Record<string, ActionCounts>
  coldStarts(): Record<string, number>
  resetCounts(): void
  /** Queries that no index served. */
  unindexed(): ReturnType<Database['stats']>['unindexed']
  /**
   * Fires the timer of a function once, whether timers run or are held.
   * @param atMs the time that the event names, in milliseconds since 1970; now by default
   * @returns the function's result
   */
  fireTimer(functionName: string, atMs?: number): Promise<unknown>
}

/** What tests do to the cloud from outside; never reachable through the app. */
export function createControl(needs: ControlNeeds): Control {
  const { database, clock, faults, ledger } = needs
  const resetCounts = () => {
    ledger.reset()
    database.resetStats()
  }
  return {
    async reset() {
      await database.wipe()
      await needs.wipeOthers()
      faults.clear()
      clock.shift(0)
      resetCounts()
    },
    async seed(seeds) {
      for (const { collection, documents } of seeds) await insert(database, collection, documents)
    },
    setClock: (offsetMs) => clock.shift(offsetMs),
    now: clock.now,
    fault: (fault) => faults.add(fault),
    delayAll: (ms) => faults.delayAll(ms),
    clearFaults: () => faults.clear(),
    requests: () => ledger.counts(),
    coldStarts: needs.coldStarts,
    resetCounts,
    unindexed: () => database.stats().unindexed,
    fireTimer: (functionName, atMs) => needs.timers.fire(functionName, atMs),
    ...needs.wechat,
  }
}

const batch = 500

async function insert(database: Database, collectionName: string, documents: Record<string, unknown>[]) {
  for (let from = 0; from < documents.length; from += batch) {
    const data = documents.slice(from, from + batch).map((document) => EJSON.stringify(document, { relaxed: false }))
    const reply = await database.handle('database.insertDocument', { collectionName, data })
    refuseFailure(reply)
  }
}

function refuseFailure(reply: WireReply) {
  if ('code' in reply) throw new WireError(reply.code, reply.message)
}
