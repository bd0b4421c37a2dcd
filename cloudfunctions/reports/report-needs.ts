import { reportedAsset } from '../assets/asset-store'
import { overtakeCitations, rewordCitations, withdrawCitations } from '../commentary/commentary-store'
import { actingFor } from '../members/acting-for'
import { auditStore } from '../members/audit-store'
import { careStore } from '../members/care-store'
import { memberStore } from '../members/member-store'
import { drawFromBucket } from '../platform/bucket-store'
import { functionFiles } from '../platform/files'
import { satisfies } from '../platform/roles'
import { functionSecrets } from '../platform/settings'
import { checkWords } from '../platform/text-check'
import { openFloodGate } from './flood'
import { followerStore } from './follower-store'
import type { ReportNeeds } from './needs'
import { reportStore } from './report-store'
import { rememberedRules, rulesStore } from './rules-store'

const now = () => new Date()
const rulesLately = rememberedRules(now)
const mayReport = openFloodGate((draw) => drawFromBucket(functionSecrets(), draw))
const mostHolders = 500

const mostStaff = 100

/** Person ids of those of the office who are told of reports. */
export const officeOf = async (communityId: string): Promise<string[]> =>
  (await memberStore(communityId).holders('staff', null, mostStaff)).map(({ _id }) => _id)

/** What the running functions give the use cases of reports. */
export const reportNeeds = (): ReportNeeds => ({
  now,
  secrets: functionSecrets,
  reports: reportStore,
  followers: followerStore,
  rules: rulesStore,
  rulesLately,
  files: functionFiles,
  checkWords,
  mayReport,
  audit: auditStore,
  lookedAfter: (communityId, helper, careRef, at) => {
    const stores = { care: careStore(communityId), members: memberStore(communityId) }
    return actingFor(stores, { helper, careRef, act: 'report', now: at })
  },
  assetWith: reportedAsset,
  withdrawCitations,
  rewordCitations,
  overtakeCitations,
  holder: async (communityId, ref, role) => {
    const member = await memberStore(communityId).byRef(ref)
    return member && satisfies(member.roles, role) ? member : null
  },
  holders: (communityId, role) => memberStore(communityId).holders(role, null, mostHolders),
})
