import type * as z from 'zod'

/** Roles are held per community; a signed-in person without any is a resident. */
export const roles = ['volunteer', 'gridWorker', 'buildingHead', 'staff', 'admin'] as const
export type Role = (typeof roles)[number]

/** Who may call an action: `anyone` needs no identity, `resident` any platform identity, the rest a role read on the server. */
export type Who = 'anyone' | 'resident' | Role

/** Refusals that the platform itself may give for every action. */
export const platformRefusals = [
  'not-signed-in',
  'not-allowed',
  'mini-program-only',
  'invalid-input',
  'too-large',
  'too-often',
  'unknown-action',
] as const
export type PlatformRefusal = (typeof platformRefusals)[number]

/** How often one person may call an action in each clock minute, hour or Greenwich day. */
export interface Limit {
  per: 'minute' | 'hour' | 'day'
  times: number
}

export interface Action<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Refusals extends readonly string[] = readonly string[],
> {
  who: Who
  input: Input
  output: Output
  /** Words of the domain that this action may refuse with; anything else is a fault. */
  refusals: Refusals
  /** `read` and `natural-key` may be sent again by the client on its own; see each action for its natural key. */
  repeat: 'read' | 'natural-key'
  /**
   * What a resident writes comes from the mini-program, unless the deployment lets residents write on the web; taking back
   * and deleting work from anywhere.
   */
  from?: 'anywhere'
  /** `anywhere` actions need no chosen community. */
  scope?: 'community' | 'anywhere'
  /** Against floods: one more request a call, and `too-often` beyond it. Calls of `anyone` count by anonymous sign-in. */
  limit?: Limit
}

/** Declares one action; exists so that the types of its parts are inferred. */
export function action<I extends z.ZodType, O extends z.ZodType, const R extends readonly string[]>(
  declaration: Action<I, O, R>,
): Action<I, O, R> {
  return declaration
}

export type Contract = Record<string, Action>
export type InputOf<A extends Action> = z.input<A['input']>
export type WishOf<A extends Action> = z.output<A['input']>
export type OutputOf<A extends Action> = z.output<A['output']>
export type RefusalOf<A extends Action> = A['refusals'][number]

/** What the client sends to a function. */
export interface Call {
  action: string
  communityId?: string
  input: unknown
}

/** What a function answers: an outcome, a refusal in a word of the domain, or a fault known by its request id only. */
export type Reply<Output, Refusal extends string> =
  | { ok: true; data: Output }
  | { ok: false; refusal: Refusal | PlatformRefusal; detail?: Record<string, string | number> }
  | { ok: false; fault: string }

/** Every answer carries the cloud's clock (ms since 1970), so that a phone whose own is wrong shows the right times. */
export type Timed<R> = R & { at: number }
