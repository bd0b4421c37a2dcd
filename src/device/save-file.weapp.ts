import Taro from '@tarojs/taro'

/** Hands a file to the person: opened in WeChat's viewer, from where it can be sent on. */
export async function saveFile(name: string, base64: string, _type: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64')
  await Taro.openDocument({ filePath, showMenu: true })
}
