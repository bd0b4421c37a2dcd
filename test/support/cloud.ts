import path from 'node:path'
import { EJSON } from 'bson'
import type { ActionName, Input, Output, Refusal } from '../../cloudfunctions/contract'
import type { PlatformRefusal, Reply } from '../../cloudfunctions/contract/action'
import { personIdOf } from '../../cloudfunctions/platform/person-id'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { cloud as manifest } from '../../config/cloud'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/start'
import { demoAccounts } from './demo-accounts'
import { testSecret } from './event-needs'

const root = path.resolve(__dirname, '../..')
export const communityId = 'wenmiaoping'

export type Answer<N extends ActionName> = Reply<Output<N>, Refusal<N> | PlatformRefusal>

/** One person's way into the cloud: their mini-program, with the identity that the platform vouches for. */
export interface Person {
  openid: string
  personId: string
  call<N extends ActionName>(name: N, input: Input<N>, community?: string): Promise<Answer<N>>
}

export interface Cloud {
  emulator: Emulator
  person(openid: string): Person
  /** A caller without identity, as from a shared link on the web. */
  visitor: Person
  insert(collection: string, documents: object[]): Promise<void>
  find(collection: string, query: object): Promise<Record<string, unknown>[]>
  giveRoles(openid: string, roles: string[], fields?: object): Promise<void>
  stop(): Promise<void>
}

/** What the functions are told unless a test says otherwise. */
export const cloudSettings = {
  LINLI_SECRET: testSecret,
  LINLI_PUBLIC_URL: '{url}',
  LINLI_LOG_LEVEL: 'error',
  LINLI_RESIDENT_WEB: 'full',
  LINLI_WECHAT_URL: '{url}/wechat',
  LINLI_WECHAT_APPID: 'local',
  LINLI_WECHAT_SECRET: 'local',
}

/** The whole embedded cloud in memory, with the built functions. */
export async function startCloud(options: Partial<EmulatorOptions> = {}): Promise<Cloud> {
  const emulator = await startEmulator({
    manifest,
    functionsDir: path.join(root, 'dist/functions'),
    settings: cloudSettings,
    accounts: demoAccounts,
    webVisits: true,
    ...options,
  })
  const secrets = openSecrets(testSecret)
  const personIn = (openid: string) => personIdOf(secrets, communityId, openid)
  const database = async (action: string, params: Record<string, unknown>) => {
    const reply = await emulator.database.handle(`database.${action}`, params)
    if ('code' in reply) throw new Error(`${action}: ${reply.code} ${reply.message}`)
    return reply.data ?? {}
  }
  const person = (openid: string, caller: Parameters<Emulator['invoke']>[2]): Person => ({
    openid,
    personId: personIn(openid),
    call: async (name, input, community = communityId) => {
      const [functionName = '', action] = name.split('.')
      const reply = await emulator.invoke(functionName, { action, communityId: community, input }, caller)
      return untimed(reply) as never
    },
  })
  const insert = async (collectionName: string, documents: object[]) => {
    await database('insertDocument', { collectionName, data: documents.map((document) => EJSON.stringify(document)) })
  }
  return {
    emulator,
    person: (openid) => person(openid, { openid }),
    visitor: person('nobody', { anonymous: true, uuid: 'anonymous-visitor' }),
    insert,
    find: async (collectionName, query) => {
      const { list } = await database('getDocument', {
        collectionName,
        queryType: 'WHERE',
        query: EJSON.stringify(query),
        limit: 1000,
      })
      return (list as string[]).map((text) => EJSON.parse(text))
    },
    giveRoles: (openid, roles, fields = {}) =>
      insert('members', [{ _id: personIn(openid), communityId, platformId: openid, roles, ...fields }]),
    stop: () => emulator.stop(),
  }
}

/** Without the clock that travels with each answer, so that two answers can be compared. */
function untimed(reply: unknown): unknown {
  const { at, ...rest } = reply as { at?: unknown }
  if (typeof at !== 'number') throw new Error(`an answer without the cloud's time: ${JSON.stringify(reply)}`)
  return rest
}

/** The outcome of an answer that must be one. */
export function granted<T>(reply: Reply<T, string>): T {
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply)}`)
  return reply.data
}

/** The word of an answer that must be a refusal. */
export function refusal(reply: Reply<unknown, string>): string {
  if (reply.ok || 'fault' in reply) throw new Error(`not a refusal: ${JSON.stringify(reply)}`)
  return reply.refusal
}
