import Taro from '@tarojs/taro'
import { AudioUnfit, type ChosenAudio, demandAudio, headBytes } from './chosen-audio'

/** A file out of a chat, which is where phones keep what was recorded elsewhere. Throws AudioUnfit. */
export async function chooseAudio(): Promise<ChosenAudio | null> {
  const wish = { count: 1, type: 'file' as const, extension: ['mp3', 'm4a', 'aac', 'wav'] }
  const file = await Taro.chooseMessageFile(wish).then(
    ({ tempFiles }) => tempFiles[0] ?? null,
    () => null,
  )
  if (!file) return null
  const { path, name, size } = file
  demandAudio(size, new Uint8Array(await read(path, Math.min(size, headBytes))))
  return { name, path, bytes: () => read(path) }
}

function read(filePath: string, length?: number): Promise<ArrayBuffer> {
  const unreadable = new AudioUnfit('audio-not-readable')
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      ...(length === undefined ? {} : { position: 0, length }),
      success: ({ data }) => (typeof data === 'string' ? reject(unreadable) : resolve(data)),
      fail: () => reject(unreadable),
    })
  })
}
