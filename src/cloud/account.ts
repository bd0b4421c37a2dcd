import { create } from 'zustand'
import { forgetAnswers } from './remembered'
import { transport } from './transport'

/** Null where the platform signs people in by itself (WeChat). */
const account = transport.account

/** Whether residents do everything here; on a released web page they look, and write in the mini-program. */
export const residentsWrite = process.env.TARO_ENV !== 'h5' || LINLI_RESIDENT_WEB === 'full'

interface AccountState {
  /** `platform`: nothing to do here; otherwise the username, or null for a visitor. */
  who: { kind: 'platform' } | { kind: 'web'; username: string | null; byPhone: boolean }
  /** Reads again what the cloud may have ended. */
  refresh(): void
}

const read = (): AccountState['who'] =>
  account ? { kind: 'web', username: account.current(), byPhone: account.byPhone() } : { kind: 'platform' }

export const useAccount = create<AccountState>()((set) => ({ who: read(), refresh: () => set({ who: read() }) }))

/** Rejects with `SignInRefused` or `Unreachable`. */
export async function signIn(
  username: string,
  password: string,
  captcha?: { token: string; typed: string },
): Promise<void> {
  await account?.signIn(username, password, captcha)
  // What a visitor was shown lacks the person's own places.
  forgetAnswers()
  useAccount.getState().refresh()
}

/** Signs in as whoever allowed it on their phone. */
export async function signInByTicket(ticket: string): Promise<void> {
  await account?.signInByTicket(ticket)
  forgetAnswers()
  useAccount.getState().refresh()
}

export async function signOut(): Promise<void> {
  await account?.signOut()
  forgetAnswers()
  useAccount.getState().refresh()
}

/** A picture with characters to type, for after several wrong passwords. */
export const newCaptcha = () => account?.captcha() ?? Promise.reject(new Error('no web account here'))

/** Who looks at the screen, as part of the names of what is remembered: `me` in WeChat, else the username. */
export const usePerson = (): string => useAccount(({ who }) => nameOf(who))

/** The same for what happens beside the screen. */
export const currentPerson = (): string => nameOf(useAccount.getState().who)

const nameOf = (who: AccountState['who']): string => (who.kind === 'platform' ? 'me' : (who.username ?? 'visitor'))

/** False for a visitor of the web, who may look but not sign up. */
export function useSignedIn(): boolean {
  const who = useAccount((account) => account.who)
  return who.kind === 'platform' || who.username !== null
}
