import { EJSON } from 'bson'
import { type MessageKind, messageKinds } from '../../cloudfunctions/contract/messages'
import { personIdOf } from '../../cloudfunctions/platform/person-id'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import type { Emulator } from '../../emulator/start'
import { demoCommunityId } from './demo-accounts'
import { demoProgramme } from './demo-programme'
import { templates } from './messaging'

const mostInHall = 120

/** Two in three of the demo's crowd let the office send them something. */
const reachable = demoProgramme.flatMap(({ key }) =>
  Array.from({ length: mostInHall }, (_, n) => n + 1)
    .filter((person) => person % 3 !== 0)
    .map((person) => `demo-crowd-${key}-${person}`),
)

/** What the crowd allowed, and where they are reached. */
export async function seedDemoConsents(emulator: Emulator, secret: string): Promise<void> {
  const secrets = openSecrets(secret)
  const left = Object.fromEntries(messageKinds.map((kind: MessageKind) => [kind, 1]))
  const people = reachable.map((platformId) => ({ platformId, _id: personIdOf(secrets, demoCommunityId, platformId) }))
  const communityId = demoCommunityId
  const members = people.map((person) => ({ ...person, communityId, roles: [], building: null }))
  const consents = people.map(({ _id }) => ({ _id, communityId, left, taps: [], hopes: [] }))
  for (const [collectionName, rows] of Object.entries({ members, consents })) {
    const data = rows.map((row) => EJSON.stringify(row))
    const reply = await emulator.database.handle('database.insertDocument', { collectionName, data })
    if ('code' in reply) throw new Error(`${collectionName}: ${reply.message}`)
  }
}

/** The local WeChat forgets at every stop what people allowed it. */
export function grantDemoConsents(emulator: Emulator): void {
  for (const openid of reachable) {
    for (const { id } of Object.values(templates)) emulator.control.grantConsent(openid, id, 1)
  }
}
