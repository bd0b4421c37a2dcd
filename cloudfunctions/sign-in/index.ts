import { communityById } from '../communities/community-store'
import { signIn } from '../contract/sign-in'
import { auditStore } from '../members/audit-store'
import { functionTickets } from '../platform/custom-ticket'
import { serve } from '../platform/serve'
import { functionSecrets } from '../platform/settings'
import { answer, look } from './answer'
import { begin } from './begin'
import { collect } from './collect'
import type { SignInNeeds } from './needs'
import { signInStore } from './sign-in-store'

const needs: SignInNeeds = {
  now: () => new Date(),
  secrets: functionSecrets,
  signIns: signInStore,
  communityName: async (communityId) => (await communityById(communityId))?.name ?? null,
  audit: auditStore,
  ticketFor: functionTickets(),
}

export const main = serve(signIn, {
  begin: begin(needs),
  look: look(needs),
  answer: answer(needs),
  collect: collect(needs),
})
