import { messages } from '../contract/messages'
import { serve } from '../platform/serve'
import { consent } from './consent'
import { ledger } from './ledger'
import { messageNeeds } from './message-needs'
import { mine } from './mine'
import { reach } from './reach'
import { report } from './report'
import { send } from './send'

const needs = messageNeeds()

export const main = serve(messages, {
  mine: mine(needs),
  consent: consent(needs),
  reach: reach(needs),
  send: send(needs),
  report: report(needs),
  ledger: ledger(needs),
})
