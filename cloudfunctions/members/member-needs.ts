import { randomBytes } from 'node:crypto'
import { ownInspecting } from '../assets/own-inspecting'
import { takeWordsOut } from '../check-in/words-store'
import { leaveDoors } from '../door/leave-doors-store'
import { eventStore } from '../events/event-store'
import { consentStore } from '../messages/consent-store'
import { ownAirings } from '../on-air/own-airings'
import { erasePhotos } from '../photos/erase-photos'
import { photoStore } from '../photos/photo-store'
import { functionFiles } from '../platform/files'
import { functionSecrets, publicUrl } from '../platform/settings'
import { checkWords } from '../platform/text-check'
import { leaveRadio } from '../radio/leave-radio-store'
import { ownHosting } from '../radio/own-hosting'
import { leaveReports } from '../reports/leave-reports-store'
import { ownReports } from '../reports/own-reports'
import { ownService } from '../service/own-service'
import { shiftStore } from '../shifts/shift-store'
import { recount } from '../volunteers/clear-out'
import { leaveVolunteers } from '../volunteers/leave-volunteers-store'
import { ownVolunteering } from '../volunteers/own-volunteering'
import { teamStore } from '../volunteers/team-store'
import { volunteerStore } from '../volunteers/volunteer-store'
import { auditStore } from './audit-store'
import { careStore } from './care-store'
import { erasureStore } from './erasure-store'
import { memberStore } from './member-store'
import type { MemberNeeds } from './needs'
import { slipStore } from './slip-store'
import { words } from './words'

/** What the running functions give the use cases of members. */
export const memberNeeds = (): MemberNeeds => ({
  now: () => new Date(),
  randomId: () => randomBytes(16).toString('base64url'),
  secrets: functionSecrets,
  publicUrl,
  members: memberStore,
  audit: auditStore,
  care: careStore,
  slips: slipStore,
  events: eventStore,
  consents: consentStore,
  checkWords,
  erasure: erasureStore,
  photos: photoStore,
  shifts: (communityId) => ({
    ...shiftStore(communityId),
    // What was written about somebody goes before their name does, while the shift can still be found by it.
    replaceEntry: async (shiftId, from, to) => {
      await takeWordsOut(communityId, shiftId, from.number)
      return shiftStore(communityId).replaceEntry(shiftId, from, to)
    },
  }),
  volunteeringOf: ownVolunteering,
  reportsOf: ownReports,
  inspectingOf: ownInspecting,
  airingsOf: ownAirings,
  hostingOf: ownHosting,
  leaveRadio: (deletion) => leaveRadio(deletion, words.deleted, functionSecrets()),
  leaveReports: (deletion) => leaveReports(deletion, functionSecrets()),
  serviceOf: ownService,
  leaveVolunteers,
  recountTeams: (communityId, teamIds) =>
    recount(communityId, teamIds, { teams: teamStore, volunteers: volunteerStore }),
  leaveDoors: (deletion) => leaveDoors(deletion, functionSecrets()),
  erasePhotos: erasePhotos({ files: functionFiles, photos: photoStore }),
})
