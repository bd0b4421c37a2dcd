import type { Account } from '../emulator-options'
import { sameText } from '../wire/same-text'
import { authErrors } from './auth-error'
import type { Captchas } from './captchas'

const freeAttempts = 5

/** Password accounts; after five wrong passwords for a name, the next try needs a captcha. */
export class Accounts {
  private readonly wrong = new Map<string, number>()

  constructor(
    private readonly accounts: Account[],
    private readonly captchas: Captchas,
  ) {}

  /** Answers an unknown name exactly as a wrong password. */
  check(username: string, password: string, captchaToken: string | undefined): Account {
    const failures = this.wrong.get(username) ?? 0
    if (failures >= freeAttempts) {
      if (captchaToken === undefined) throw authErrors.captchaRequired()
      this.captchas.spend(captchaToken)
    }
    const account = this.accounts.find((known) => known.username === username)
    const right = sameText(password, account?.password ?? '')
    if (!account || !right) {
      this.wrong.set(username, failures + 1)
      throw authErrors.wrongPassword()
    }
    this.wrong.delete(username)
    return account
  }

  bySub(sub: string): Account | undefined {
    return this.accounts.find((known) => known.sub === sub)
  }

  byOpenid(openid: string): Account | undefined {
    return this.accounts.find((known) => known.openid === openid)
  }

  forgetFailures(): void {
    this.wrong.clear()
  }
}
