import { communityById } from '../communities/community-store'
import { service } from '../contract/service'
import { auditStore } from '../members/audit-store'
import { serve } from '../platform/serve'
import { functionSecrets, publicUrl } from '../platform/settings'
import { certificateStore } from './certificate-store'
import { certificateSaid, certify } from './certify'
import { issued, reissue, withdraw } from './issued'
import type { ServiceNeeds } from './needs'
import { correct, dispute, disputes, mine, ofShift } from './records'
import { serviceStore } from './service-store'
import { statement, year } from './year'

const needs: ServiceNeeds = {
  now: () => new Date(),
  secrets: functionSecrets,
  publicUrl,
  service: serviceStore,
  certificates: certificateStore,
  audit: auditStore,
  issuer: async (communityId) => (await communityById(communityId))?.name ?? '',
}

export const main = serve(service, {
  mine: mine(needs),
  year: year(needs),
  statement: statement(needs),
  dispute: dispute(needs),
  disputes: disputes(needs),
  ofShift: ofShift(needs),
  correct: correct(needs),
  certify: certify(needs),
  certificates: async (_, { communityId, personId }) => ({
    certificates: (await needs.certificates(communityId).of(personId)).map((one) => certificateSaid(one, needs)),
  }),
  issued: issued(needs),
  withdraw: withdraw(needs),
  reissue: reissue(needs),
})
