import type { Call } from '@contract/action'

/** How calls, pictures and sign-in travel; one per platform. */
export interface Transport {
  /** Resolves with whatever the function answered; rejects with `Unreachable` only. */
  send(functionName: string, call: Call): Promise<unknown>
  /** Turns file ids (`cloud://…`) into addresses a picture can show; ids that cannot be shown are left out. */
  pictureUrls(fileIds: string[]): Promise<Record<string, string>>
  /** Null where the platform signs people in by itself. */
  account: Account | null
}

export interface Account {
  /** The signed-in person's username; null for a visitor. */
  current(): string | null
  /** Rejects with `SignInRefused` or `Unreachable`. */
  signIn(username: string, password: string, captcha?: { token: string; typed: string }): Promise<void>
  signOut(): Promise<void>
  /** A picture with characters to type, asked for after several wrong passwords. */
  captcha(): Promise<{ token: string; picture: string }>
}

export type SignInRefusal = 'wrong-password' | 'captcha-needed' | 'captcha-wrong'

export class SignInRefused extends Error {
  override readonly name = 'SignInRefused'
  constructor(readonly code: SignInRefusal) {
    super(code)
  }
}
