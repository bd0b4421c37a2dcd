import type { SentFile } from '../../weapp-bundle'
import type { Host } from '../host'
import { ApiFailure, type ApiGroup, callable, nothing, type Options } from './api'

const ownFolder = 'wxfile://usr'
const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'))
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** Files of the phone: temporary ones are gone at the next start, those of the mini-program's own folder stay. */
export class PhoneFiles {
  private readonly held = new Map<string, Blob>()
  private readonly folders = new Set<string>([ownFolder])
  private readonly addresses = new Map<string, string>()
  private lastTemporary = 0

  load(kept: Record<string, string>): void {
    for (const [path, base64] of Object.entries(kept)) {
      this.write(path, new Blob([bytesOf(base64)]))
      this.folders.add(folderOf(path))
    }
  }

  /** What outlives the app, as base64. */
  async kept(): Promise<Record<string, string>> {
    const own = [...this.held].filter(([path]) => path.startsWith(`${ownFolder}/`))
    return Object.fromEntries(await Promise.all(own.map(async ([path, file]) => [path, await base64Of(file)])))
  }

  takeIn(file: Blob): string {
    this.lastTemporary += 1
    const path = `http://tmp/${this.lastTemporary}.jpg`
    this.write(path, file)
    return path
  }

  find(path: unknown): Blob {
    const file = this.held.get(String(path))
    if (!file) throw new ApiFailure(`no such file or directory, open '${path}'`)
    return file
  }

  write(path: string, file: Blob): void {
    this.held.set(path, file)
    this.addresses.delete(path)
  }

  /** Where the browser shows a file; other addresses stay as they are. */
  shown(path: string): string {
    const file = this.held.get(path)
    if (!file) return path
    const known = this.addresses.get(path) ?? URL.createObjectURL(file)
    this.addresses.set(path, known)
    return known
  }

  access(path: string): void {
    if (!this.held.has(path) && !this.folders.has(path))
      throw new ApiFailure(`no such file or directory, access ${path}`)
  }

  makeFolder(path: string): void {
    this.folders.add(path)
  }

  copy(from: string, to: string): void {
    if (!this.folders.has(folderOf(to))) throw new ApiFailure(`no such file or directory, open '${to}'`)
    this.write(to, this.find(from))
  }

  remove(path: string): void {
    this.find(path)
    this.held.delete(path)
  }

  namesIn(folder: string): string[] {
    this.access(folder)
    return [...this.held.keys()]
      .filter((path) => folderOf(path) === folder)
      .map((path) => path.slice(folder.length + 1))
  }
}

/** One phone, one page of the browser: pictures in pages and APIs see the same files. */
export const phoneFiles = new PhoneFiles()

export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))
}

async function read(options: Options): Promise<{ data: unknown }> {
  const file = phoneFiles.find(options.filePath)
  const start = Number(options.position ?? 0)
  const end = options.length === undefined ? file.size : start + Number(options.length)
  if (end > file.size) throw new ApiFailure('the value of "length" is out of range')
  const part = file.slice(start, end)
  return { data: options.encoding === undefined ? await part.arrayBuffer() : await part.text() }
}

const manager = {
  readFile: callable('readFile', read),
  writeFile: callable('writeFile', ({ filePath, data }) => {
    phoneFiles.write(String(filePath), new Blob([data as BlobPart]))
    return nothing
  }),
  accessSync: (path: string) => phoneFiles.access(path),
  mkdirSync: (path: string) => phoneFiles.makeFolder(path),
  copyFileSync: (from: string, to: string) => phoneFiles.copy(from, to),
  unlinkSync: (path: string) => phoneFiles.remove(path),
  readdirSync: (path: string) => phoneFiles.namesIn(path),
  statSync: (path: string) => ({ size: phoneFiles.find(path).size }),
}

/** The camera and the album, the phone's files, and what is drawn into them. */
export function fileApis(host: Host, album: Album, chat: Chat): ApiGroup {
  return {
    async: {
      chooseMedia: async ({ count }) => {
        await host.privacy.require()
        const chosen = album.next().slice(0, Number(count ?? 9))
        if (chosen.length === 0) throw new ApiFailure('cancel')
        const tempFiles = chosen.map((file) => ({ tempFilePath: phoneFiles.takeIn(file), size: file.size }))
        return { tempFiles, type: 'image' }
      },
      chooseMessageFile: ({ count, extension }) => {
        const fits = ({ name }: File) =>
          !Array.isArray(extension) || extension.some((ending) => name.endsWith(`.${ending}`))
        const chosen = chat.next().filter(fits).slice(0, Number(count))
        if (chosen.length === 0) throw new ApiFailure('cancel')
        const tempFiles = chosen.map((file) => {
          const { name, size, lastModified } = file
          return { path: phoneFiles.takeIn(file), name, size, time: Math.floor(lastModified / 1000), type: 'file' }
        })
        return { tempFiles }
      },
      compressImage: async ({ src, quality, compressedWidth, compressedHeight }) => {
        const picture = await createImageBitmap(phoneFiles.find(src)).catch(() => null)
        if (!picture) throw new ApiFailure('file error')
        const { width = picture.width, height = picture.height } = sizeOf(compressedWidth, compressedHeight)
        const canvas = Object.assign(document.createElement('canvas'), { width, height })
        canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
        return { tempFilePath: await fileOf(canvas, 'image/jpeg', Number(quality ?? 80) / 100) }
      },
      saveImageToPhotosAlbum: async ({ filePath }) => {
        await host.privacy.require()
        phoneFiles.find(filePath)
        return nothing
      },
      canvasToTempFilePath: async ({ canvas, fileType, quality }) => {
        if (!(canvas instanceof HTMLCanvasElement)) throw new ApiFailure('invalid canvas')
        const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png'
        return { tempFilePath: await fileOf(canvas, type, Number(quality ?? 1)) }
      },
    },
    sync: { getFileSystemManager: () => manager },
  }
}

const sizeOf = (width: unknown, height: unknown) =>
  Number(width) > 0 && Number(height) > 0 ? { width: Number(width), height: Number(height) } : {}

async function fileOf(canvas: HTMLCanvasElement, type: string, quality: number): Promise<string> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))
  if (!blob) throw new ApiFailure('canvas is empty')
  return phoneFiles.takeIn(blob)
}

/** Files that a test puts into a chat; each opening of the chooser gives the next ones. */
export class Chat {
  private readonly sent: File[][] = []

  put(files: readonly SentFile[]): void {
    this.sent.push(files.map(({ name, base64 }) => new File([bytesOf(base64)], name)))
  }

  next(): File[] {
    return this.sent.shift() ?? []
  }
}

/** Pictures that a test puts into the album; each opening of the chooser gives the next ones. */
export class Album {
  private readonly chosen: Blob[][] = []

  put(pictures: readonly string[]): void {
    this.chosen.push(pictures.map((base64) => new Blob([bytesOf(base64)])))
  }

  next(): Blob[] {
    return this.chosen.shift() ?? []
  }
}
