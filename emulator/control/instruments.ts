import { Clock } from './clock'
import { Faults } from './faults'
import { RequestLedger } from './request-ledger'

/** What the services consult and tests turn. */
export interface Instruments {
  clock: Clock
  faults: Faults
  ledger: RequestLedger
}

export function createInstruments(): Instruments {
  return { clock: new Clock(), faults: new Faults(), ledger: new RequestLedger() }
}
