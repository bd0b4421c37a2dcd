import { messages } from '../contract/messages'
import { messagesShifts } from '../contract/messages-shifts'
import { serve } from '../platform/serve'
import { consent } from './consent'
import { ledger } from './ledger'
import { messageNeeds } from './message-needs'
import { mine } from './mine'
import { reach } from './reach'
import { report } from './report'
import { send } from './send'
import { shiftReach, shiftReport, shiftSend } from './to-shift'

const needs = messageNeeds()

export const main = serve(
  { ...messages, ...messagesShifts },
  {
    mine: mine(needs),
    consent: consent(needs),
    reach: reach(needs),
    send: send(needs),
    report: report(needs),
    ledger: ledger(needs),
    shiftReach: shiftReach(needs),
    shiftSend: shiftSend(needs),
    shiftReport: shiftReport(needs),
  },
)
