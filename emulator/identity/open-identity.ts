import type { Clock } from '../control/clock'
import type { Account } from '../emulator-options'
import type { AdminService } from '../wire/admin'
import { text } from '../wire/body'
import { WireError } from '../wire/wire-error'
import { Accounts } from './accounts'
import type { Identity } from './auth-routes'
import { Captchas } from './captchas'
import { IdentityFile } from './identity-file'
import { Sessions } from './sessions'

/** Opens the sign-in service over its file in the data folder. */
export async function openIdentity(file: string, list: Account[], clock: Clock): Promise<Identity> {
  const captchas = new Captchas(clock)
  const sessions = new Sessions(await IdentityFile.open(file, clock.now()), clock)
  const accounts = new Accounts(list, captchas)
  const forgetEverything = async () => {
    accounts.forgetFailures()
    await sessions.revokeAll()
  }
  return { captchas, sessions, accounts, forgetEverything }
}

/** `auth.getUserInfoForAdmin`: a function looks a web user up. */
export function identityActions({ accounts }: Identity): AdminService {
  return async (action, params) => {
    if (action !== 'auth.getUserInfoForAdmin') throw new WireError('INVALID_ACTION', `${action} is not supported`)
    const account = accounts.bySub(text(params, 'uuid'))
    if (!account) throw new WireError('INVALID_PARAM', '[ResourceNotFound.User] there is no such user')
    return { data: { uid: account.sub, username: account.username, nickName: account.name, customUserId: '' } }
  }
}
