import type { Call } from '@contract/action'

/** How calls, pictures and sign-in travel; one per platform. */
export interface Transport {
  /** Resolves with whatever the function answered; rejects with `Unreachable` only. */
  send(functionName: string, call: Call): Promise<unknown>
  /** Turns file ids (`cloud://…`) into addresses a picture can show; ids that cannot be shown are left out. */
  pictureUrls(fileIds: string[]): Promise<Record<string, string>>
  /** Puts a picture at a path of the storage and gives its file id; rejects with `Unreachable` only. */
  upload(path: string, picture: Upload): Promise<string>
  /** Null where the platform signs people in by itself. */
  account: Account | null
}

/** A picture to upload: WeChat takes it by its place on the phone, everyone else its bytes. */
export interface Upload {
  path: string | null
  bytes(): Promise<ArrayBuffer>
}

export interface Account {
  /** The signed-in person's username; null for a visitor. */
  current(): string | null
  /** Whether they were let in by their mini-program, where the username says nothing to a person. */
  byPhone(): boolean
  /** Signs in by a ticket that `signIn.collect` gave. */
  signInByTicket(ticket: string): Promise<void>
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
