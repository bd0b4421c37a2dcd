import { setTimeout as delay } from 'node:timers/promises'
import type { Database } from '../database'
import { type AdminService, AnswerDropped } from '../wire/admin'
import { WireError } from '../wire/wire-error'
import type { Instruments } from './instruments'

/** The database as functions reach it: every request counted, and struck by the fault that waits for it. */
export function watchedDatabase(database: Database, { ledger, faults }: Instruments): AdminService {
  return async (action, params, secretId) => {
    const label = ledger.labelOf(secretId)
    ledger.record(label, action)
    const fault = faults.take(action, label)
    if (fault?.kind === 'fail') throw new WireError('SYS_ERR', '[InternalError] injected fault')
    const wait = (fault?.kind === 'delay' ? (fault.ms ?? 0) : 0) + faults.commonDelay
    if (wait > 0) await delay(wait)
    const reply = await database.handle(action, params)
    if (fault?.kind === 'drop-answer') throw new AnswerDropped('injected fault')
    return reply
  }
}
