import Taro from '@tarojs/taro'
import { PhotoUnfit } from '@/device/photo/chosen-photo'
import { readFile } from '@/device/photo/read-file'
import { mostWaitingBytes, type WaitingFiles } from './waiting-files'

const files = () => Taro.getFileSystemManager()
const folder = () => `${Taro.env.USER_DATA_PATH}/waiting`
const ending = '.jpg'
const placeOf = (key: string) => `${folder()}/${key}${ending}`

/** In the mini-program's own folder, which stays when WeChat is closed or the phone is switched off. */
export const waitingFiles: WaitingFiles = {
  put: async (key, photo) => {
    if (photo.path === null || heldBytes() > mostWaitingBytes) throw new PhotoUnfit('no-room')
    try {
      if (!isThere(folder())) files().mkdirSync(folder(), true)
      files().copyFileSync(photo.path, placeOf(key))
    } catch {
      throw new PhotoUnfit('no-room')
    }
  },
  get: async (key) => {
    const path = placeOf(key)
    return isThere(path) ? { address: path, path, bytes: () => readFile(path) } : null
  },
  remove: async (keys) => {
    for (const key of keys) if (isThere(placeOf(key))) files().unlinkSync(placeOf(key))
  },
  sweep: async (isNamed) => {
    await waitingFiles.remove(keysHeld().filter((key) => !isNamed(key)))
  },
}

function isThere(path: string): boolean {
  try {
    files().accessSync(path)
    return true
  } catch {
    return false
  }
}

const keysHeld = (): string[] =>
  isThere(folder())
    ? files()
        .readdirSync(folder())
        .map((name) => name.slice(0, -ending.length))
    : []

function heldBytes(): number {
  return keysHeld().reduce((sum, key) => {
    const stats = files().statSync(placeOf(key))
    return sum + ('size' in stats ? stats.size : 0)
  }, 0)
}
