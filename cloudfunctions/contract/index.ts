import type { InputOf, OutputOf, PlatformRefusal, RefusalOf } from './action'
import { communities } from './communities'
import { door } from './door'
import { events } from './events'
import { eventsOffice } from './events-office'
import { members } from './members'
import { messages } from './messages'

/** Every function a client may call, by name; `function.action` names an action. */
export const contract = { communities, door, events: { ...events, ...eventsOffice }, members, messages }

type Functions = typeof contract
export type ActionName = { [F in keyof Functions]: `${F}.${Extract<keyof Functions[F], string>}` }[keyof Functions]
export type ActionOf<N extends ActionName> = N extends `${infer F extends keyof Functions}.${infer A}`
  ? A extends keyof Functions[F]
    ? Functions[F][A]
    : never
  : never
export type Input<N extends ActionName> = InputOf<ActionOf<N>>
export type Output<N extends ActionName> = OutputOf<ActionOf<N>>
export type Refusal<N extends ActionName> = RefusalOf<ActionOf<N>>
export type AnyRefusal = { [N in ActionName]: Refusal<N> }[ActionName] | PlatformRefusal
