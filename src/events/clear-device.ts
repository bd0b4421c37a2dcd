import Taro from '@tarojs/taro'
import { forgetAnswers } from '@/cloud/remembered'
import { calledBy } from './called-by'
import { consent } from './consent'

/** Removes what this device remembers of a person; the session and the chosen appearance stay. */
export function clearDevice(): void {
  forgetAnswers()
  calledBy.forget()
  consent.forget()
  for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith('linli.draft.')) Taro.removeStorageSync(key)
}
