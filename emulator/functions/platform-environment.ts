import { secretKey } from '../wire/signature'

export const environmentId = 'local'

/** What the platform sets in every function instance; with it the unmodified SDK finds the emulator. */
export function platformEnvironment(url: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: environmentId,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: secretKey,
    TCB_ENV: environmentId,
    TCB_CONTEXT_KEYS: 'TCB_ENV',
  }
}

/** Adds the lists by which the SDK knows which variables belong to this call. */
export function withContextKeys(environment: Record<string, string>): Record<string, string> {
  const keys = Object.keys(environment)
  const tcb = keys.filter((key) => key.startsWith('TCB_') || key === 'LOGINTYPE' || key === 'TRIGGER_SRC')
  const wx = keys.filter((key) => key.startsWith('WX_'))
  return { ...environment, TCB_CONTEXT_KEYS: tcb.join(','), WX_CONTEXT_KEYS: wx.join(',') }
}
