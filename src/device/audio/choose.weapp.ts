import Taro from '@tarojs/taro'
import { AudioUnfit, audioExtensions, type ChosenAudio, headBytes, mostPieces, piecesIn } from './chosen-audio'

/** Files out of a chat, which is where phones keep what was recorded elsewhere. Throws AudioUnfit. */
export async function chooseAudio(): Promise<ChosenAudio[]> {
  const wish = { count: mostPieces, type: 'file' as const, extension: audioExtensions }
  const files = await Taro.chooseMessageFile(wish).then(
    ({ tempFiles }) => tempFiles,
    () => [],
  )
  return Promise.all(files.map(chosen))
}

interface ChatFile {
  path: string
  name: string
  size: number
}

async function chosen({ path, name, size }: ChatFile): Promise<ChosenAudio> {
  const head = new Uint8Array(await read(path, 0, Math.min(size, headBytes)))
  const cuts = piecesIn(name, size, head)
  const pieces = cuts.map(({ from, to }) => ({
    path: cuts.length === 1 ? path : null,
    bytes: () => read(path, from, to - from),
  }))
  return { name, size, pieces }
}

function read(filePath: string, position: number, length: number): Promise<ArrayBuffer> {
  const unreadable = new AudioUnfit('audio-not-readable')
  return new Promise((resolve, reject) => {
    if (length === 0) return resolve(new ArrayBuffer(0))
    Taro.getFileSystemManager().readFile({
      ...{ filePath, position, length },
      success: ({ data }) => (typeof data === 'string' ? reject(unreadable) : resolve(data)),
      fail: () => reject(unreadable),
    })
  })
}
