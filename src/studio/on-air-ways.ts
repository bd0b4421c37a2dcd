import Taro from '@tarojs/taro'

const open = (url: string) => void Taro.navigateTo({ url })

export const recordingsPath = '/studio/recordings/index'

/** Ways between the desk, the log of broadcasts and their recordings. */
export const ways = {
  airings: () => open('/studio/airings/index'),
  recordings: () => open(recordingsPath),
}
