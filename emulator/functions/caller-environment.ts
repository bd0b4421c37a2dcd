/** Who calls a function: a mini-program user by `openid`, a web user by `uuid`. */
export interface Caller {
  openid?: string
  uuid?: string
  customUserId?: string
  anonymous?: boolean
}

const appId = 'touristappid'

/** The variables by which the platform names the caller; nothing in them comes from the client. */
export function callerEnvironment(caller: Caller | undefined): Record<string, string> {
  if (!caller) return { TCB_SOURCE: '' }
  if (caller.openid) return { TCB_SOURCE: 'wx_client', WX_OPENID: caller.openid, WX_APPID: appId }
  const environment: Record<string, string> = {
    TCB_SOURCE: 'web_client',
    TCB_ISANONYMOUS_USER: String(caller.anonymous ?? false),
    LOGINTYPE: loginType(caller),
  }
  if (caller.uuid) environment.TCB_UUID = caller.uuid
  if (caller.customUserId) environment.TCB_CUSTOM_USER_ID = caller.customUserId
  return environment
}

function loginType(caller: Caller): string {
  if (caller.anonymous) return 'ANONYMOUS'
  return caller.customUserId ? 'CUSTOM' : 'USERNAME'
}
