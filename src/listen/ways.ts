import Taro from '@tarojs/taro'

export const playPath = (recordingId: string): string => `/listen/play/index?id=${recordingId}`

/** Ways between the pages of recordings. */
export const ways = {
  play: (recordingId: string) => void Taro.navigateTo({ url: playPath(recordingId) }),
}
