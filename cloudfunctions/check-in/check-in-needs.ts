import { photoStore } from '../photos/photo-store'
import { photoIdIn } from '../photos/places'
import { rolesOf, satisfies } from '../platform/roles'
import { functionSecrets } from '../platform/settings'
import { reportNotes } from '../reports/from-note'
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
  reportNotes: reportNotes({
    ...reportNeeds(),
    ownPhotosOf: async (communityId, personId, fileIds) => {
      const own = await photoStore(communityId).among(fileIds.map(photoIdIn))
      const brought = own.filter((photo) => photo.personId === personId && photo.purpose === 'report')
      return new Set(brought.flatMap(({ place }) => place ?? []))
    },
  }),
  isStaff: async (communityId, personId) => satisfies(await rolesOf(communityId, personId), 'staff'),
  recheck: (communityId, ...changed) => certificateStore(communityId).recheck(...changed),
})
