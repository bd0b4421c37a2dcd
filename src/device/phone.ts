import Taro from '@tarojs/taro'

/** Opens the dialler with the number in it; the person presses the call button. */
export async function callPhone(number: string): Promise<void> {
  // Rejects when the person changes their mind, which is no error.
  await Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
}
