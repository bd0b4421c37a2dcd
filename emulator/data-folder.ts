import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where the emulator keeps what must outlive it. */
export interface DataFolder {
  path: string
  /** The database's file, or `:memory:`. */
  databaseFile: string
  filesDir: string
  identityFile: string
  /** Removes the folder if it was a temporary one. */
  release(): Promise<void>
}

export async function openDataFolder(dataDir: string | undefined): Promise<DataFolder> {
  const path = dataDir === undefined ? await mkdtemp(join(tmpdir(), 'linli-emulator-')) : resolve(dataDir)
  const filesDir = join(path, 'files')
  await mkdir(filesDir, { recursive: true })
  return {
    path,
    databaseFile: dataDir === undefined ? ':memory:' : join(path, 'documents.db'),
    filesDir,
    identityFile: join(path, 'identity.json'),
    release: async () => {
      if (dataDir === undefined) await rm(path, { recursive: true, force: true })
    },
  }
}
