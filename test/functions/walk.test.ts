import { contract } from '../../cloudfunctions/contract'
import type { Reply } from '../../cloudfunctions/contract/action'
import { personIdOf } from '../../cloudfunctions/platform/caller'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { type Cloud, communityId, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'

/** Who may call what, written down a second time by hand: a slip in a declaration shows here. */
const everyone = [
  'visitor',
  'resident',
  'volunteer',
  'gridWorker',
  'staff',
  'admin',
  'staff of another community',
] as const
const signedIn = everyone.slice(1)
const office = ['staff', 'admin'] as const
const mayCall: Record<string, readonly string[]> = {
  'communities.list': everyone,
  'communities.home': everyone,
  'door.inviteKeeper': office,
  'door.keepers': office,
  'door.revokeKeeper': office,
  'door.accept': signedIn,
  'door.duties': signedIn,
  'door.open': signedIn,
  'door.sync': signedIn,
  'door.arriveByCode': signedIn,
  'events.list': everyone,
  'events.series': everyone,
  'events.show': everyone,
  'events.signUp': signedIn,
  'events.leave': signedIn,
  'events.shrink': signedIn,
  'events.rename': signedIn,
  'events.mine': signedIn,
  'events.roster': office,
  'events.changeCapacity': office,
  'events.edit': office,
  'events.cancel': office,
  'events.officeList': office,
  'events.officeShow': office,
  'events.createDraft': office,
  'events.copy': office,
  'events.publish': office,
  'events.withdrawDraft': office,
  'events.officeSeries': office,
  'events.createSeries': office,
  'events.editSeries': office,
  'events.previewSessions': office,
  'events.makeSessions': office,
  'events.addByHand': office,
  'events.takeOff': office,
  'events.exportRoster': office,
  'events.forecast': office,
  'events.poster': office,
  'messages.mine': signedIn,
  'messages.consent': signedIn,
  'messages.reach': office,
  'messages.send': office,
  'messages.report': office,
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
}

const actions = Object.entries(contract).flatMap(([name, part]) =>
  Object.keys(part).map((action) => `${name}.${action}`),
)
const stranger: (typeof everyone)[number] = 'staff of another community'
let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
  for (const role of ['volunteer', 'gridWorker', 'staff', 'admin']) await cloud.giveRoles(role, [role])
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
