/** The line that an action of staff leaves in the log of whom it concerns. */
export interface Leaves {
  line: string
}

/** Why an action of staff leaves no line. */
export type LeavesNone =
  /** It holds nobody's data: texts, things, hours, counts, settings. */
  | 'nobody'
  /** Names of those who hold a duty, for giving it to them or taking it over. */
  | 'names of those on duty'
  /** Whoever it concerns reads it as a step of their own report. */
  | 'a step of the report'
  /** People without an account, of whom the office has nothing but what it typed or was handed. */
  | 'no account'
  /** It reaches the person as a message. */
  | 'they are told'
  /** All that was kept is gone, the log too. */
  | 'gone'

const line = (what: string): Leaves => ({ line: what })
const all = (names: readonly string[], why: LeavesNone): Record<string, LeavesNone> =>
  Object.fromEntries(names.map((name) => [name, why]))

/** What each action of staff and administrators leaves behind, by hand: a new action has to be thought about. */
export const staffDeeds: Record<string, Leaves | LeavesNone> = {
  'assets.officeShow': line('inspections-seen'),
  'assets.setResponsible': line('thing-given'),
  'assets.handOver': line('thing-given'),
  'door.revokeKeeper': line('keeper-revoked'),
  'door.settle': line('arrival-counted'),
  'events.roster': line('roster-seen'),
  'events.addByHand': line('entered-by-hand'),
  'events.takeOff': line('taken-off'),
  'events.exportRoster': line('list-exported'),
  'events.takeList': line('list-copied'),
  'events.call': line('called'),
  'events.reviewWords': line('words-reviewed'),
  'members.byCode': line('looked-up'),
  'members.roleHolders': line('holders-seen'),
  'members.grantRole': line('role-granted'),
  'members.revokeRole': line('role-revoked'),
  'members.slips': line('slips-seen'),
  'members.confirmSlip': line('slip-confirmed'),
  'members.endSlip': line('care-ended'),
  'members.slipData': line('data-seen'),
  'members.eraseSlip': 'gone',
  'messages.reach': line('reach-seen'),
  'messages.report': line('report-seen'),
  'messages.ledger': line('ledger-seen'),
  'messages.send': 'they are told',
  'reports.toldOtherwise': 'they are told',
  'onAir.settle': line('airing-settled'),
  'radio.edit': line('host-edited'),
  'reports.officeShow': line('report-opened'),
  'reports.byNumber': line('report-opened'),
  'reports.merge': line('report-opened'),
  'reports.call': line('report-called'),
  'reports.publish': line('report-published'),
  'reports.review': line('report-published'),
  'reports.withdraw': line('report-hidden'),
  'service.disputes': line('hours-seen'),
  'service.ofShift': line('hours-seen'),
  'service.correct': line('hours-corrected'),
  'service.issued': line('certificates-seen'),
  'service.withdraw': line('certificate-withdrawn'),
  'service.reissue': line('certificate-reissued'),
  'signIn.answer': line('browser-let-in'),
  'volunteers.register': line('register-seen'),
  'volunteers.lapse': line('volunteer-lapsed'),
  'volunteers.reinstate': line('volunteer-reinstated'),
  'volunteers.guardianSigned': line('guardian-entered'),
  'volunteers.nameLeader': line('leader-named'),
  'volunteers.dismissLeader': line('leader-dismissed'),
  'volunteers.answerClaim': line('claim-answered'),
  ...all(['reports.officeAct', 'reports.mergeAll'], 'a step of the report'),
  ...all(
    [
      ...['door.keepers', 'members.buildingHeads', 'onAir.log', 'reports.load', 'reports.rules', 'reports.setRules'],
      ...['reports.workers', 'volunteers.officeTeams'],
    ],
    'names of those on duty',
  ),
  ...all(
    [
      ...['radio.preview', 'radio.studio', 'reports.enter', 'reports.exportHotline', 'volunteers.importRows'],
      ...['volunteers.previewImport', 'volunteers.records', 'volunteers.removeRecord', 'volunteers.slip'],
    ],
    'no account',
  ),
  ...all(
    [
      ...['assets.code', 'assets.create', 'assets.edit', 'assets.exportSheet', 'assets.importRows'],
      ...['assets.officeList', 'assets.previewImport', 'assets.reprint', 'assets.retire'],
      ...['boards.contents', 'boards.officeList', 'boards.sheet', 'commentary.approve', 'commentary.desk'],
      ...['commentary.draft', 'commentary.rewrite', 'commentary.rules', 'commentary.setRules', 'commentary.takeBack'],
      ...['door.inviteKeeper', 'events.cancel', 'events.changeCapacity', 'events.copy', 'events.createDraft'],
      ...['events.createSeries', 'events.edit', 'events.editSeries', 'events.forecast', 'events.makeSessions'],
      ...['events.officeList', 'events.officeSeries', 'events.officeShow', 'events.poster', 'events.previewSessions'],
      ...[
        'events.cancelSessions',
        'events.publish',
        'events.publishSessions',
        'events.record',
        'events.seriesForecasts',
        'events.setPhotos',
        'events.touchedSessions',
        'events.withdrawDraft',
      ],
      ...['events.writeBrief', 'notices.edit', 'notices.officeList', 'notices.officeShow', 'notices.withdraw'],
      ...[
        'notices.write',
        'onAir.addRecording',
        'onAir.arrangeRecording',
        'onAir.editRecording',
        'onAir.figures',
        'onAir.officeRecordings',
      ],
      ...['onAir.publishRecording', 'onAir.removeRecording', 'onAir.withdrawRecording', 'photos.beginForOffice'],
      ...[
        'photos.ofOffice',
        'radio.reminded',
        'reports.addSystem',
        'reports.figures',
        'reports.officeList',
        'reports.overdue',
      ],
      ...[
        'reports.renewSystem',
        'reports.revokeSystem',
        'reports.systems',
        'reports.toReview',
        'reports.untold',
        'routes.create',
      ],
      ...['routes.edit', 'routes.list', 'routes.pointCode', 'routes.reprint', 'routes.retire', 'routes.sheet'],
      ...['signIn.look', 'volunteers.createTeam', 'volunteers.editTeam'],
    ],
    'nobody',
  ),
}
