import { checkIn } from '../contract/check-in'
import { serve } from '../platform/serve'
import { board, display, mine } from './board'
import { checkInNeeds } from './check-in-needs'
import { lead } from './lead'
import { send } from './send'

const needs = checkInNeeds()

export const main = serve(checkIn, {
  mine: mine(needs),
  send: send(needs),
  board: board(needs),
  display: display(needs),
  lead: lead(needs),
})
