import Taro from '@tarojs/taro'
import { PhotoUnfit } from './chosen-photo'

/** A file on the phone, or its first bytes; throws PhotoUnfit. */
export function readFile(filePath: string, length?: number): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      ...(length === undefined ? {} : { position: 0, length }),
      success: ({ data }) => (typeof data === 'string' ? reject(new PhotoUnfit('not-readable')) : resolve(data)),
      fail: () => reject(new PhotoUnfit('not-readable')),
    })
  })
}
