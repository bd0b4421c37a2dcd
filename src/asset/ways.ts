import Taro from '@tarojs/taro'

const open = (url: string) => void Taro.navigateTo({ url })

/** Ways from a thing that was scanned. */
export const ways = {
  scan: () => open('/asset/scan/index'),
  /** In place of the page that read the code. */
  toScene: (scene: string) => void Taro.redirectTo({ url: `/asset/scan/index?scene=${scene}` }),
  scene: (scene: string) => open(`/asset/scan/index?scene=${scene}`),
}
