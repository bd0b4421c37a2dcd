import tcb from '@cloudbase/node-sdk'
import { personIdOf } from './person-id'
import type { Secrets } from './secrets'

/** Someone whom the platform vouches for, known in one community by a keyed hash. */
export interface Resident {
  communityId: string
  personId: string
  /** The platform's own identifier; stays in the person's own member document. */
  platformId: string
}

/** A caller who may have no identity: the open web, a shared link. */
export type Visitor = Resident | { communityId: string; personId: null }

/** Reads who is calling from the platform's context only; nothing that the client sends names the caller. */
export function callerOf(context: unknown, communityId: string, secrets: Secrets): Visitor {
  const platformId = platformIdOf(context)
  if (!platformId) return { communityId, personId: null }
  return { communityId, platformId, personId: personIdOf(secrets, communityId, platformId) }
}

/** An anonymous web sign-in has an id too, but nobody behind it. */
export function platformIdOf(context: unknown): string | null {
  const word = wordsIn(context)
  if (word('WX_OPENID')) return word('WX_OPENID')
  if (word('TCB_ISANONYMOUS_USER') === 'true') return null
  return word('TCB_CUSTOM_USER_ID') || word('TCB_UUID') || null
}

/** Tells anonymous sign-ins apart, as far as the platform does; those without any sign-in share one mark. */
export const visitorMark = (context: unknown): string => `anonymous:${wordsIn(context)('TCB_UUID')}`

/** Whether the platform knows a caller from the web alone: a password account with no mini-program behind it. */
export function isOfWebAlone(context: unknown): boolean {
  const word = wordsIn(context)
  return !word('WX_OPENID') && !word('TCB_CUSTOM_USER_ID')
}

/** Whether a client started the call, an anonymous one too: timers and pushes come from the platform alone. */
export function isFromClient(context: unknown): boolean {
  const word = wordsIn(context)
  return ['WX_OPENID', 'TCB_UUID', 'TCB_CUSTOM_USER_ID', 'TCB_ISANONYMOUS_USER'].some((key) => word(key) !== '')
}

function wordsIn(context: unknown): (key: string) => string {
  const identity = tcb.getCloudbaseContext(asContext(context))
  return (key) => {
    const value: unknown = Reflect.get(identity, key)
    return typeof value === 'string' ? value : ''
  }
}

type SdkContext = NonNullable<Parameters<typeof tcb.getCloudbaseContext>[0]>

function asContext(context: unknown): SdkContext {
  if (typeof context !== 'object' || context === null) throw new TypeError('the platform gave no context')
  return context as SdkContext
}
