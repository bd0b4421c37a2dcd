import type { CloudManifest } from './manifest'

/** Every collection with the indexes that its queries go by; the emulator tells of a query that has none. */
export const collections: CloudManifest['collections'] = {
  communities: { indexes: [] },
  events: {
    indexes: [
      { name: 'by_end', keys: { communityId: 1, published: 1, endsAt: 1, _id: 1 } },
      { name: 'by_series', keys: { communityId: 1, published: 1, seriesId: 1, endsAt: 1, _id: 1 } },
      { name: 'by_attendee', keys: { communityId: 1, 'entries.id': 1, endsAt: 1, _id: 1 } },
      { name: 'by_telling', keys: { published: 1, tellAt: 1, endsAt: 1 } },
      { name: 'by_keeper', keys: { communityId: 1, 'keepers.id': 1, endsAt: 1, _id: 1 } },
      { name: 'by_left_keeper', keys: { communityId: 1, 'leftKeepers.id': 1, endsAt: 1, _id: 1 } },
      { name: 'by_hall', keys: { communityId: 1, 'hall.id': 1, _id: 1 } },
      { name: 'by_cover', keys: { communityId: 1, cover: 1 } },
      { name: 'by_photo', keys: { communityId: 1, photos: 1 } },
    ],
  },
  consents: { indexes: [{ name: 'by_wish', keys: { communityId: 1, 'wishes.id': 1, _id: 1 } }] },
  messages: {
    indexes: [
      { name: 'by_event', keys: { communityId: 1, eventId: 1, _id: 1 } },
      { name: 'by_person', keys: { communityId: 1, personId: 1 } },
      { name: 'by_kind', keys: { communityId: 1, kind: 1, at: 1 } },
    ],
  },
  series: {
    indexes: [
      { name: 'by_community', keys: { communityId: 1, order: 1, _id: 1 } },
      { name: 'by_cover', keys: { communityId: 1, cover: 1 } },
    ],
  },
  members: {
    indexes: [
      { name: 'by_feed', keys: { feedHash: 1 } },
      { name: 'by_ref', keys: { communityId: 1, ref: 1 } },
      { name: 'by_code', keys: { communityId: 1, 'showing.hash': 1 } },
      { name: 'by_role', keys: { communityId: 1, roles: 1, _id: 1 } },
      { name: 'by_team', keys: { communityId: 1, 'volunteer.teams': 1, ref: 1 } },
      { name: 'by_wish', keys: { communityId: 1, 'volunteer.wishes': 1, ref: 1 } },
      { name: 'by_waiting', keys: { communityId: 1, 'volunteer.waiting': 1, ref: 1 } },
      { name: 'by_check', keys: { 'volunteer.state': 1, 'volunteer.checkAt': 1 } },
      { name: 'by_state', keys: { communityId: 1, 'volunteer.state': 1, ref: 1 } },
      { name: 'by_guardian', keys: { communityId: 1, 'volunteer.guardian.id': 1, ref: 1 } },
    ],
  },
  audit: {
    indexes: [
      { name: 'by_about', keys: { communityId: 1, about: 1, at: -1, _id: -1 } },
      { name: 'by_actor', keys: { communityId: 1, 'by.ref': 1 } },
    ],
  },
  care: {
    indexes: [
      { name: 'by_helper', keys: { communityId: 1, helper: 1, _id: 1 } },
      { name: 'by_resident', keys: { communityId: 1, resident: 1, _id: 1 } },
      { name: 'by_slip', keys: { communityId: 1, 'slip.state': 1, since: 1, _id: 1 } },
      { name: 'by_enterer', keys: { communityId: 1, 'slip.enteredBy': 1 } },
      { name: 'by_confirmer', keys: { communityId: 1, 'slip.confirmedBy': 1 } },
    ],
  },
  photos: {
    indexes: [
      { name: 'by_person', keys: { communityId: 1, personId: 1 } },
      { name: 'by_check', keys: { traceId: 1 } },
      { name: 'by_due', keys: { dueAt: 1 } },
    ],
  },
  shifts: {
    indexes: [
      { name: 'by_volunteer', keys: { communityId: 1, 'entries.id': 1, endsAt: 1, _id: 1 } },
      { name: 'by_team', keys: { communityId: 1, 'team.id': 1, endsAt: 1, _id: 1 } },
      { name: 'by_leader', keys: { communityId: 1, 'leaders.id': 1, endsAt: 1, _id: 1 } },
      { name: 'by_open', keys: { communityId: 1, published: 1, openTo: 1, endsAt: 1, _id: 1 } },
      { name: 'by_plan', keys: { communityId: 1, planId: 1, endsAt: 1, _id: 1 } },
      { name: 'by_route', keys: { communityId: 1, routeId: 1, endsAt: 1, _id: 1 } },
      { name: 'by_dispute', keys: { communityId: 1, openDisputes: 1, endsAt: 1, _id: 1 } },
      { name: 'by_telling', keys: { published: 1, tellAt: 1, endsAt: 1 } },
    ],
  },
  shiftPlans: { indexes: [{ name: 'by_team', keys: { communityId: 1, teamId: 1, _id: 1 } }] },
  teams: {
    indexes: [
      { name: 'by_community', keys: { communityId: 1, order: 1, _id: 1 } },
      { name: 'by_leader', keys: { communityId: 1, 'leaders.id': 1, order: 1 } },
    ],
  },
  volunteerRecords: {
    indexes: [
      { name: 'by_id', keys: { communityId: 1, connected: 1, _id: 1 } },
      { name: 'by_claimed', keys: { communityId: 1, connected: 1, claimed: 1, _id: 1 } },
      { name: 'by_slip', keys: { communityId: 1, 'slip.hash': 1 } },
      { name: 'by_claim', keys: { communityId: 1, 'claims.id': 1 } },
      { name: 'by_taker', keys: { communityId: 1, takenBy: 1 } },
    ],
  },
  routes: {
    indexes: [
      { name: 'by_community', keys: { communityId: 1, retired: 1, _id: 1 } },
      { name: 'by_code', keys: { communityId: 1, 'points.code': 1 } },
    ],
  },
  certificates: {
    indexes: [
      { name: 'by_person', keys: { communityId: 1, personId: 1, issuedAt: -1 } },
      { name: 'by_issue', keys: { communityId: 1, issuedAt: -1, _id: -1 } },
      { name: 'by_state', keys: { communityId: 1, state: 1, issuedAt: -1, _id: -1 } },
      { name: 'by_name', keys: { communityId: 1, name: 1, issuedAt: -1, _id: -1 } },
    ],
  },
  reports: {
    indexes: [
      { name: 'by_spot', keys: { communityId: 1, spots: 1, kind: 1, open: 1, sentAt: 1 } },
      { name: 'by_public_spot', keys: { communityId: 1, spots: 1, published: 1, sentAt: 1 } },
      { name: 'by_asset', keys: { communityId: 1, assetId: 1, open: 1, sentAt: 1 } },
      { name: 'by_reporter', keys: { communityId: 1, reporter: 1, sentAt: 1, _id: 1 } },
      { name: 'by_follower', keys: { communityId: 1, 'followers.id': 1, sentAt: 1, _id: 1 } },
      { name: 'by_status', keys: { communityId: 1, status: 1, turnAt: 1, _id: 1 } },
      { name: 'by_kind', keys: { communityId: 1, status: 1, kind: 1, turnAt: 1, _id: 1 } },
      { name: 'by_grid', keys: { communityId: 1, status: 1, gridId: 1, turnAt: 1, _id: 1 } },
      { name: 'by_grid_kind', keys: { communityId: 1, status: 1, gridId: 1, kind: 1, turnAt: 1, _id: 1 } },
      { name: 'by_assignee', keys: { communityId: 1, status: 1, 'assignee.ref': 1, turnAt: 1, _id: 1 } },
      { name: 'by_worker', keys: { communityId: 1, 'assignee.id': 1, open: 1, turnAt: 1, _id: 1 } },
      { name: 'by_due', keys: { communityId: 1, open: 1, dueAt: 1, _id: 1 } },
      { name: 'by_published', keys: { communityId: 1, published: 1, sentAt: 1, _id: 1 } },
      { name: 'by_fixed', keys: { communityId: 1, published: 1, fixedAt: 1, _id: 1 } },
      { name: 'by_public_kind', keys: { communityId: 1, published: 1, kind: 1, sentAt: 1, _id: 1 } },
      { name: 'by_fixed_kind', keys: { communityId: 1, published: 1, kind: 1, fixedAt: 1, _id: 1 } },
      { name: 'by_public_open', keys: { communityId: 1, published: 1, open: 1, sentAt: 1, _id: 1 } },
      { name: 'by_sent', keys: { communityId: 1, sentAt: 1, _id: 1 } },
      { name: 'by_source', keys: { communityId: 1, source: 1, sentAt: 1, _id: 1 } },
      { name: 'by_number', keys: { communityId: 1, number: 1 } },
      { name: 'by_outside', keys: { communityId: 1, 'outside.number': 1 } },
      { name: 'by_stepper', keys: { communityId: 1, 'steps.by.ref': 1 } },
      { name: 'by_enterer', keys: { communityId: 1, enteredBy: 1 } },
      { name: 'by_photo', keys: { communityId: 1, photos: 1 } },
      { name: 'by_step_photo', keys: { communityId: 1, 'steps.photos': 1 } },
      { name: 'by_untold', keys: { communityId: 1, untold: 1, sentAt: 1, _id: 1 } },
      { name: 'by_review', keys: { communityId: 1, published: 1, reviewedAt: 1, sentAt: 1, _id: 1 } },
      { name: 'by_look', keys: { lookAt: 1 } },
      { name: 'by_telling', keys: { tellAt: 1 } },
    ],
  },
  'report-rules': { indexes: [{ name: 'by_worker', keys: { communityId: 1, 'assign.worker': 1 } }] },
  assets: {
    indexes: [
      { name: 'by_scene', keys: { communityId: 1, scene: 1 } },
      { name: 'by_due', keys: { communityId: 1, retired: 1, nextDueOn: 1, _id: 1 } },
      { name: 'by_expiry', keys: { communityId: 1, retired: 1, expiresOn: 1, _id: 1 } },
      { name: 'by_type_due', keys: { communityId: 1, type: 1, retired: 1, nextDueOn: 1, _id: 1 } },
      { name: 'by_type_expiry', keys: { communityId: 1, type: 1, retired: 1, expiresOn: 1, _id: 1 } },
      { name: 'by_grid_due', keys: { communityId: 1, gridId: 1, retired: 1, nextDueOn: 1, _id: 1 } },
      { name: 'by_grid_expiry', keys: { communityId: 1, gridId: 1, retired: 1, expiresOn: 1, _id: 1 } },
      { name: 'by_state_due', keys: { communityId: 1, state: 1, retired: 1, nextDueOn: 1, _id: 1 } },
      { name: 'by_state_expiry', keys: { communityId: 1, state: 1, retired: 1, expiresOn: 1, _id: 1 } },
      { name: 'by_responsible', keys: { communityId: 1, 'responsible.id': 1, retired: 1, nextDueOn: 1, _id: 1 } },
      { name: 'by_type_hung', keys: { communityId: 1, type: 1, retired: 1, hungAt: 1, _id: 1 } },
      { name: 'by_looker', keys: { communityId: 1, 'looks.by': 1 } },
      { name: 'by_photo', keys: { communityId: 1, 'looks.photos': 1 } },
    ],
  },
  notices: {
    indexes: [
      { name: 'by_end', keys: { communityId: 1, withdrawn: 1, until: 1, _id: 1 } },
      { name: 'by_kind', keys: { communityId: 1, withdrawn: 1, kind: 1, until: 1, _id: 1 } },
      { name: 'by_place', keys: { communityId: 1, withdrawn: 1, shows: 1, until: 1, _id: 1 } },
    ],
  },
  commentaries: {
    indexes: [
      { name: 'by_week', keys: { communityId: 1, week: -1 } },
      { name: 'by_state', keys: { communityId: 1, state: 1, week: -1 } },
      { name: 'by_report', keys: { communityId: 1, 'sentences.reportId': 1 } },
    ],
  },
  'commentary-rules': { indexes: [] },
  airings: {
    indexes: [
      { name: 'by_start', keys: { communityId: 1, startsAt: 1 } },
      { name: 'by_person', keys: { communityId: 1, personId: 1, startsAt: 1 } },
    ],
  },
  recordings: {
    indexes: [
      { name: 'by_start', keys: { communityId: 1, startsAt: 1, _id: 1 } },
      { name: 'by_shown', keys: { communityId: 1, published: 1, startsAt: 1, _id: 1 } },
      { name: 'by_programme', keys: { communityId: 1, published: 1, programmeId: 1, startsAt: 1, _id: 1 } },
      { name: 'by_sound', keys: { communityId: 1, 'sounds.file': 1 } },
      { name: 'by_coming', keys: { communityId: 1, 'coming.file': 1 } },
      { name: 'by_file', keys: { communityId: 1, file: 1 } },
    ],
  },
  'weather-lines': { indexes: [] },
  'outside-systems': { indexes: [{ name: 'by_community', keys: { communityId: 1, _id: 1 } }] },
  buckets: { indexes: [{ name: 'by_until', keys: { until: 1 } }] },
  'sign-ins': {
    indexes: [
      { name: 'by_until', keys: { until: 1 } },
      { name: 'by_person', keys: { communityId: 1, personId: 1 } },
    ],
  },
  programmes: { indexes: [{ name: 'by_telling', keys: { tellAt: 1 } }] },
  deletions: { indexes: [{ name: 'by_slip', keys: { communityId: 1, slipId: 1 } }] },
  tombstones: { indexes: [] },
}
