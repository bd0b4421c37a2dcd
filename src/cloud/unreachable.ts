/** `offline`: no network; `timeout`: no answer in time; `fault`: an answer that is none. */
export type UnreachableKind = 'offline' | 'timeout' | 'fault'

/** The cloud gave no answer; what was asked may or may not have happened. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
  constructor(
    readonly kind: UnreachableKind,
    /** For people who read logs. */
    readonly reason = '',
  ) {
    super(`${kind} ${reason}`)
  }
}
