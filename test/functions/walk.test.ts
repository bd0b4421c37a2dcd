import { contract } from '../../cloudfunctions/contract'
import type { Reply } from '../../cloudfunctions/contract/action'
import { personIdOf } from '../../cloudfunctions/platform/person-id'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { everyone, office, signedIn } from '../support/callers'
import { type Cloud, communityId, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { eventRights } from '../support/event-rights'
import { volunteerRights } from '../support/volunteer-rights'

/** Who may call what, written down a second time by hand: a slip in a declaration shows here. */
const mayCall: Record<string, readonly string[]> = {
  ...eventRights,
  ...volunteerRights,
  'communities.list': everyone,
  'notices.list': everyone,
  'notices.show': everyone,
  'notices.officeList': office,
  'notices.officeShow': office,
  'notices.write': office,
  'notices.edit': office,
  'notices.withdraw': office,
  'commentary.current': everyone,
  'commentary.show': everyone,
  'commentary.list': everyone,
  'commentary.desk': office,
  'commentary.draft': office,
  'commentary.rewrite': office,
  'commentary.approve': office,
  'commentary.takeBack': office,
  'commentary.rules': office,
  'commentary.setRules': office,
  'boards.scan': everyone,
  'boards.hang': signedIn,
  'boards.officeList': office,
  'boards.contents': office,
  'boards.sheet': office,
  'communities.home': everyone,
  'photos.begin': signedIn,
  'photos.beginForOffice': office,
  'photos.accept': signedIn,
  'photos.mine': signedIn,
  'photos.ofOffice': office,
  'radio.programme': everyone,
  'radio.becomeHost': signedIn,
  'radio.offerTurn': signedIn,
  'radio.withdrawTurn': signedIn,
  'radio.takeTurn': signedIn,
  'radio.studio': office,
  'radio.preview': office,
  'radio.edit': office,
  'radio.remindMe': signedIn,
  'radio.forgetReminder': signedIn,
  'radio.reminded': office,
  'onAir.desk': signedIn,
  'onAir.air': signedIn,
  'onAir.writeWeather': signedIn,
  'onAir.log': office,
  'onAir.settle': office,
  'onAir.figures': office,
  'onAir.recordings': everyone,
  'onAir.recording': everyone,
  'onAir.officeRecordings': office,
  'onAir.addRecording': office,
  'onAir.editRecording': office,
  'onAir.arrangeRecording': office,
  'onAir.publishRecording': office,
  'onAir.withdrawRecording': office,
  'onAir.removeRecording': office,
  'messages.mine': signedIn,
  'messages.consent': signedIn,
  'messages.reach': office,
  'messages.send': office,
  'messages.report': office,
  'messages.ledger': office,
  'messages.shiftReach': signedIn,
  'messages.shiftSend': signedIn,
  'messages.shiftReport': signedIn,
  'routes.list': office,
  'routes.create': office,
  'routes.edit': office,
  'routes.retire': office,
  'routes.reprint': office,
  'routes.sheet': office,
  'routes.pointCode': office,
  'checkIn.mine': signedIn,
  'checkIn.send': signedIn,
  'checkIn.board': signedIn,
  'checkIn.display': signedIn,
  'checkIn.lead': signedIn,
  'signIn.begin': everyone,
  'signIn.look': office,
  'signIn.answer': office,
  'signIn.collect': everyone,
  'members.me': signedIn,
  'members.openCalendar': signedIn,
  'members.closeCalendar': signedIn,
  'members.editProfile': signedIn,
  'members.showCode': signedIn,
  'members.byCode': ['admin'],
  'members.roleHolders': ['admin'],
  'members.grantRole': ['admin'],
  'members.revokeRole': ['admin'],
  'members.audit': signedIn,
  'members.data': signedIn,
  'members.exportData': signedIn,
  'members.deleteAccount': signedIn,
  'members.lookAfter': signedIn,
  'members.care': signedIn,
  'members.endCare': signedIn,
  'members.buildingHeads': office,
  'members.enterSlip': signedIn,
  'members.slips': office,
  'members.confirmSlip': office,
  'members.endSlip': office,
  'members.slipData': office,
  'members.eraseSlip': office,
  'assets.scan': everyone,
  'assets.inspect': signedIn,
  'assets.mine': signedIn,
  'assets.officeList': office,
  'assets.officeShow': office,
  'assets.create': office,
  'assets.edit': office,
  'assets.setResponsible': office,
  'assets.handOver': office,
  'assets.retire': office,
  'assets.reprint': office,
  'assets.code': office,
  'assets.previewImport': office,
  'assets.importRows': office,
  'assets.exportSheet': office,
  'reports.guide': everyone,
  'reports.nearby': signedIn,
  'reports.send': signedIn,
  'reports.follow': signedIn,
  'reports.unfollow': signedIn,
  'reports.mine': signedIn,
  'reports.show': signedIn,
  'reports.answer': signedIn,
  'reports.publicShow': everyone,
  'reports.publicList': everyone,
  'reports.publicNearby': everyone,
  'reports.work': signedIn,
  'reports.workOn': signedIn,
  'reports.officeList': office,
  'reports.overdue': office,
  'reports.officeShow': office,
  'reports.call': office,
  'reports.byNumber': office,
  'reports.enter': office,
  'reports.officeAct': office,
  'reports.merge': office,
  'reports.mergeAll': office,
  'reports.untold': office,
  'reports.toldOtherwise': office,
  'reports.toReview': office,
  'reports.review': office,
  'reports.publish': office,
  'reports.withdraw': office,
  'reports.load': office,
  'reports.workers': office,
  'reports.rules': office,
  'reports.setRules': office,
  'reports.exportHotline': office,
  'reports.figures': office,
  'reports.publicFigures': everyone,
  'reports.systems': ['admin'],
  'reports.addSystem': ['admin'],
  'reports.renewSystem': ['admin'],
  'reports.revokeSystem': ['admin'],
}

const actions = Object.entries(contract).flatMap(([name, part]) =>
  Object.keys(part).map((action) => `${name}.${action}`),
)
const stranger: (typeof everyone)[number] = 'staff of another community'
let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
  for (const role of ['volunteer', 'gridWorker', 'buildingHead', 'staff', 'admin']) await cloud.giveRoles(role, [role])
  await cloud.insert('members', [
    { _id: personIdOf(openSecrets(testSecret), 'elsewhere', stranger), communityId: 'elsewhere', roles: ['admin'] },
  ])
})
afterAll(() => cloud.stop())

test('the table names every action and no other', () => {
  expect(Object.keys(mayCall).sort()).toEqual([...actions].sort())
})

describe.each(actions)('%s', (name) => {
  test.each(everyone)('%s', async (role) => {
    const caller = role === 'visitor' ? { anonymous: true, uuid: 'v' } : { openid: role }
    const [functionName = '', action] = name.split('.')
    const call = { action, communityId, input: {} }
    const reply = (await cloud.emulator.invoke(functionName, call, caller)) as Reply<unknown, string>
    const word = !reply.ok && 'refusal' in reply ? reply.refusal : 'let in'
    const expected = mayCall[name]?.includes(role) ? 'let in' : role === 'visitor' ? 'not-signed-in' : 'not-allowed'
    expect(['not-signed-in', 'not-allowed'].includes(word) ? word : 'let in').toBe(expected)
    expect(reply).not.toHaveProperty('fault')
  })
})
