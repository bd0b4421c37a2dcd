import type { Clock } from '../control/clock'
import type { Account } from '../emulator-options'
import type { AdminService } from '../wire/admin'
import { text } from '../wire/body'
import { WireError } from '../wire/wire-error'
import { Accounts } from './accounts'
import type { Identity } from './auth-routes'
import { Captchas } from './captchas'
import { CustomLogin } from './custom-login'
import { IdentityFile } from './identity-file'
import { Sessions } from './sessions'

/** Opens the sign-in service over its file in the data folder. */
export async function openIdentity(file: string, list: Account[], clock: Clock): Promise<Identity> {
  const captchas = new Captchas(clock)
  const kept = await IdentityFile.open(file, clock.now())
  const sessions = new Sessions(kept, clock)
  const accounts = new Accounts(list, captchas)
  const forgetEverything = async () => {
    accounts.forgetFailures()
    await sessions.revokeAll()
  }
  return { captchas, sessions, accounts, customLogin: new CustomLogin(kept, clock), forgetEverything }
}

/** `auth.getUserInfoForAdmin`: a function looks a web user up. */
export function identityActions({ accounts, sessions }: Identity): AdminService {
  return async (action, params) => {
    if (action !== 'auth.getUserInfoForAdmin') throw new WireError('INVALID_ACTION', `${action} is not supported`)
    const uid = text(params, 'uuid')
    const account = accounts.bySub(uid)
    const customUserId = account?.openid ?? sessions.customUserIdOf(uid) ?? ''
    if (!account && !customUserId) throw new WireError('INVALID_PARAM', '[ResourceNotFound.User] there is no such user')
    return { data: { uid, username: account?.username ?? '', nickName: account?.name ?? '', customUserId } }
  }
}
