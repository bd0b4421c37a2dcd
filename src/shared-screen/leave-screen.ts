import Taro from '@tarojs/taro'
import { signOut } from '@/cloud/account'
import { clearDevice } from '@/events/clear-device'

/** Ends the session here and at the cloud, and takes everything off the screen and the storage that the next may not find. */
export async function leaveScreen(options: { keepOfficeDrafts?: boolean } = {}): Promise<void> {
  const ended = signOut()
  clearDevice(options)
  await Taro.reLaunch({ url: '/pages/mine/index' })
  await ended
  // An answer that was under way may have been kept meanwhile.
  clearDevice(options)
}
