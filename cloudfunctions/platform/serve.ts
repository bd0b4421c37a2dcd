import {
  type Action,
  type Contract,
  type OutputOf,
  type PlatformRefusal,
  platformRefusals,
  type RefusalOf,
  type Reply,
  type Role,
  type Timed,
  type WishOf,
} from '../contract/action'
import { type Draw, drawFromBucket } from './bucket-store'
import { callerOf, isOfWebAlone, type Resident, type Visitor, visitorMark } from './caller'
import { describe, type LogLine, writeLog } from './log'
import { Refusal } from './refusal'
import { countRequests } from './request-count'
import { needsRole, rolesOf, satisfies } from './roles'
import type { Secrets } from './secrets'
import { functionSecrets, residentsWriteOnWeb } from './settings'
import { weigh } from './weight'

type CallerFor<A extends Action> = A['who'] extends 'anyone' ? Visitor : Resident

/** A use case: what is wished, by whom → what comes of it; it throws a Refusal the contract declares. */
export type UseCase<A extends Action> = (wish: WishOf<A>, caller: CallerFor<A>) => Promise<OutputOf<A>>
export type UseCases<C extends Contract> = { [Name in keyof C]: UseCase<C[Name]> }

/** What `serve` itself needs; given by tests, otherwise the function's own environment. */
export interface Platform {
  secrets(): Secrets
  rolesOf(communityId: string, personId: string): Promise<Role[]>
  /** Whether the caller may call a limited action once more. */
  draw(draw: Draw): Promise<boolean>
  /** Whether residents without a role may write on the web, without the mini-program. */
  residentsWriteOnWeb(): boolean
  log(line: LogLine): void
}

const platformOfFunction: Platform = {
  secrets: functionSecrets,
  rolesOf,
  draw: (draw) => drawFromBucket(functionSecrets(), draw),
  residentsWriteOnWeb,
  log: writeLog,
}

type AnyReply = Reply<unknown, string>
type AnyUseCase = (wish: unknown, caller: Visitor) => Promise<unknown>

/** Makes a cloud function of a contract and its use cases: identity, rights, input, output, refusals, faults, log. */
export function serve<C extends Contract>(contract: C, useCases: UseCases<C>, platform: Platform = platformOfFunction) {
  return async (event: unknown, context: unknown): Promise<Timed<AnyReply>> => {
    const started = Date.now()
    const name = actionNamed(event)
    const action = Object.hasOwn(contract, name) ? contract[name] : undefined
    let fault: unknown
    const { result: reply, requests } = await countRequests(async (): Promise<AnyReply> => {
      try {
        if (!action) throw new Refusal<PlatformRefusal>('unknown-action')
        // The map's type ties each use case to its action; picked by a run-time name that tie is lost.
        const grant = useCases[name] as unknown as AnyUseCase
        return { ok: true, data: await perform(action, grant, event, context, platform) }
      } catch (error) {
        if (error instanceof Refusal && isDeclared(error, action)) return refused(error)
        fault = error
        return { ok: false, fault: requestIdOf(context) }
      }
    })
    platform.log({
      level: fault ? 'error' : 'info',
      action: action ? name : 'unknown',
      outcome: reply.ok ? 'ok' : 'fault' in reply ? 'fault' : reply.refusal,
      ms: Date.now() - started,
      requests,
      requestId: requestIdOf(context),
      ...(fault ? { error: describe(fault) } : {}),
    })
    return { ...reply, at: Date.now() }
  }
}

async function perform(action: Action, grant: AnyUseCase, event: unknown, context: unknown, platform: Platform) {
  const weight = weigh(event)
  if (weight === 'too-large') throw new Refusal<PlatformRefusal>('too-large')
  if (weight === 'unsafe') throw new Refusal<PlatformRefusal>('invalid-input')
  const caller = callerOf(context, communityIn(event, action), platform.secrets())
  await allow(action, caller, context, platform)
  const input = action.input.safeParse(field(event, 'input'))
  if (!input.success) {
    throw new Refusal<PlatformRefusal>('invalid-input', { field: input.error.issues[0]?.path.join('.') ?? '' })
  }
  await limit(action, caller, event, context, platform)
  return action.output.parse(await grant(input.data, caller))
}

async function allow(action: Action, caller: Visitor, context: unknown, platform: Platform): Promise<void> {
  if (action.who === 'anyone') return
  if (caller.personId === null) throw new Refusal<PlatformRefusal>('not-signed-in')
  const { who } = action
  if (!needsRole(who) && (mayWriteAnywhere(action, platform) || !isOfWebAlone(context))) return
  const held = await platform.rolesOf(caller.communityId, caller.personId)
  if (!needsRole(who) && held.length === 0) throw new Refusal<PlatformRefusal>('mini-program-only')
  if (needsRole(who) && !satisfies(held, who)) throw new Refusal<PlatformRefusal>('not-allowed')
}

const mayWriteAnywhere = ({ repeat, from }: Action, platform: Platform): boolean =>
  repeat === 'read' || from === 'anywhere' || platform.residentsWriteOnWeb()

async function limit(action: Action, caller: Visitor, event: unknown, context: unknown, platform: Platform) {
  if (!action.limit) return
  const who = caller.personId ?? visitorMark(context)
  const name = `${field(context, 'function_name')}.${actionNamed(event)}`
  const draw = { communityId: caller.communityId, who, action: name, limit: action.limit, at: new Date() }
  if (!(await platform.draw(draw))) throw new Refusal<PlatformRefusal>('too-often')
}

const platformWords = new Set<string>(platformRefusals)

function isDeclared(refusal: Refusal, action: Action | undefined): boolean {
  return platformWords.has(refusal.code) || (action?.refusals.includes(refusal.code) ?? false)
}

function refused(refusal: Refusal): AnyReply {
  return { ok: false, refusal: refusal.code, ...(refusal.detail ? { detail: refusal.detail } : {}) }
}

function communityIn(event: unknown, action: Action): string {
  const id = field(event, 'communityId')
  if (typeof id === 'string' && /^[A-Za-z0-9_-]{1,40}$/.test(id)) return id
  if (action.scope === 'anywhere') return ''
  throw new Refusal<PlatformRefusal>('invalid-input', { field: 'communityId' })
}

function actionNamed(event: unknown): string {
  const name = field(event, 'action')
  return typeof name === 'string' ? name : ''
}

function requestIdOf(context: unknown): string {
  const id = field(context, 'request_id')
  return typeof id === 'string' ? id : 'unknown'
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
}

/** A refusal that the compiler holds to the action's own words. */
export const refusing =
  <A extends Action>() =>
  (code: RefusalOf<A>, detail?: Record<string, string | number>): Refusal<RefusalOf<A>> =>
    new Refusal(code, detail)
