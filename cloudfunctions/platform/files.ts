import tcb from '@cloudbase/node-sdk'

type App = ReturnType<typeof tcb.init>

/** Files of the cloud's storage by file id (`cloud://…`), with the rights of the server. */
export interface Files {
  /** Null when there is no such file. */
  read(fileId: string): Promise<Buffer | null>
  /** The file id of a path, whether or not anything is there. */
  idOf(path: string): Promise<string>
  /** Writes over what is there; gives the file id. */
  write(path: string, content: Buffer): Promise<string>
  /** What is not there is removed already. */
  remove(fileIds: readonly string[]): Promise<void>
  /** Addresses that hold for some seconds, by file id; what cannot be had is left out. */
  addresses(fileIds: readonly string[], seconds: number): Promise<Map<string, string>>
}

let opened: App | undefined
const app = (): App => {
  opened ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
  return opened
}

/** CloudBase gives no more in one request. */
const addressesAtOnce = 50
const absent = ['STORAGE_FILE_NONEXIST', 'INVALID_PARAM', 'STORAGE_EXCEED_AUTHORITY']

/** The storage of this function's own environment. */
export const functionFiles: Files = {
  read: async (fileID) => {
    try {
      const { fileContent } = await app().downloadFile({ fileID })
      return fileContent === undefined ? null : Buffer.from(fileContent)
    } catch (failure) {
      if (absent.includes(codeOf(failure))) return null
      throw failure
    }
  },
  idOf: async (cloudPath) => (await app().getUploadMetadata({ cloudPath })).data.fileId,
  write: async (cloudPath, fileContent) => (await app().uploadFile({ cloudPath, fileContent })).fileID,
  remove: async (fileIds) => {
    if (fileIds.length === 0) return
    const { fileList } = await app().deleteFile({ fileList: [...fileIds] })
    const failed = fileList.find(({ code }) => code !== 'SUCCESS' && !absent.includes(code))
    if (failed) throw Object.assign(new Error('a file was not removed'), { code: failed.code })
  },
  addresses: async (fileIds, seconds) => {
    const asked = fileIds.map((fileID) => ({ fileID, maxAge: seconds }))
    const times = Math.ceil(asked.length / addressesAtOnce)
    const answers = await Promise.all(
      Array.from({ length: times }, (_, n) => asked.slice(n * addressesAtOnce, (n + 1) * addressesAtOnce)).map(
        (fileList) => app().getTempFileURL({ fileList }),
      ),
    )
    const found = answers.flatMap(({ fileList }) =>
      fileList.filter(({ code, tempFileURL }) => code === 'SUCCESS' && tempFileURL),
    )
    return new Map(found.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]))
  },
}

function codeOf(failure: unknown): string {
  const code: unknown = failure instanceof Error ? Reflect.get(failure, 'code') : undefined
  return typeof code === 'string' ? code : ''
}
