import { auditStore } from '../members/audit-store'
import { functionFiles } from '../platform/files'
import { rolesOf, satisfies } from '../platform/roles'
import { functionSecrets } from '../platform/settings'
import { noteReports } from '../reports/from-note'
import { noteReportStore } from '../reports/note-report-store'
import { reportNeeds } from '../reports/report-needs'
import { routeStore } from '../routes/route-store'
import { certificateStore } from '../service/certificate-store'
import { checkInStore } from './check-in-store'
import type { CheckInNeeds } from './needs'

/** What the running functions give the use cases of check-in. */
export const checkInNeeds = (): CheckInNeeds => ({
  now: () => new Date(),
  secrets: functionSecrets,
  shifts: checkInStore,
  knownCodes: (communityId, codes) => routeStore(communityId).known(codes),
  noteReports: noteReports({ ...reportNeeds(), noteReports: noteReportStore }),
  files: functionFiles,
  audit: auditStore,
  isStaff: async (communityId, personId) => satisfies(await rolesOf(communityId, personId), 'staff'),
  recheck: (communityId, ...changed) => certificateStore(communityId).recheck(...changed),
})
