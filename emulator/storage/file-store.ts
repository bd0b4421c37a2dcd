import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface StoredFile {
  path: string
  /** Who uploaded it from a client; absent when a function did. */
  owner?: string
  bytes: number
}

/** Files on disk under the hash of their path, so that no path can reach anything else. */
export class FileStore {
  constructor(private readonly dir: string) {}

  async write(path: string, content: Buffer, owner: string | undefined): Promise<void> {
    const place = this.placeOf(path)
    await mkdir(dirname(place), { recursive: true })
    const about: StoredFile = { path, bytes: content.length, ...(owner !== undefined && { owner }) }
    await replace(place, content)
    await replace(`${place}.json`, JSON.stringify(about))
  }

  async about(path: string): Promise<StoredFile | undefined> {
    const text = await readFile(`${this.placeOf(path)}.json`, 'utf8').catch(absent)
    return text === undefined ? undefined : JSON.parse(text)
  }

  async read(path: string): Promise<Buffer | undefined> {
    return (await this.about(path)) && readFile(this.placeOf(path)).catch(absent)
  }

  async remove(path: string): Promise<void> {
    await rm(`${this.placeOf(path)}.json`, { force: true })
    await rm(this.placeOf(path), { force: true })
  }

  async wipe(): Promise<void> {
    await rm(this.dir, { recursive: true, force: true })
    await mkdir(this.dir, { recursive: true })
  }

  private placeOf(path: string): string {
    const hash = createHash('sha256').update(path).digest('hex')
    return join(this.dir, hash.slice(0, 2), hash)
  }
}

let drafts = 0

async function replace(file: string, content: Buffer | string): Promise<void> {
  drafts += 1
  const draft = `${file}.${process.pid}-${drafts}.draft`
  await writeFile(draft, content)
  await rename(draft, file)
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
  return undefined
}
