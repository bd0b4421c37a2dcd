import type { AdminService } from '../wire/admin'
import { type Fields, fields } from '../wire/body'
import { WireError } from '../wire/wire-error'
import type { Storage } from './storage'

const batchLimit = 50

/** `storage.*` of the server SDK, which may do anything. */
export function storageActions(storage: Storage): AdminService {
  return async (action, params) => {
    switch (action) {
      case 'storage.getUploadMetadata':
        return { data: { ...(await storage.uploadPlace(params.path, 'server')) } }
      case 'storage.batchGetDownloadUrl':
        return { data: { download_list: await each(params.file_list, (item) => downloadOf(storage, item)) } }
      case 'storage.batchDeleteFile':
        return { data: { delete_list: await each(params.fileid_list, (item) => removalOf(storage, item)) } }
      default:
        throw new WireError('INVALID_ACTION', `[InvalidAction] ${action} is not supported by the emulator`)
    }
  }
}

async function downloadOf(storage: Storage, item: unknown) {
  const { fileid, max_age } = fields(item)
  const maxAge = typeof max_age === 'number' && max_age > 0 ? max_age : undefined
  return outcome(fileid, async () => ({ tempFileURL: await storage.downloadUrl(fileid, 'server', maxAge) }))
}

async function removalOf(storage: Storage, fileId: unknown) {
  return outcome(fileId, async () => {
    await storage.remove(fileId, 'server')
    return {}
  })
}

/** One file's failure is its own; the batch succeeds. */
async function outcome(fileID: unknown, work: () => Promise<Fields>): Promise<Fields> {
  try {
    return { fileID, code: 'SUCCESS', ...(await work()) }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { fileID, tempFileURL: '', code: error.code, message: error.message }
  }
}

async function each<T>(list: unknown, work: (item: unknown) => Promise<T>): Promise<T[]> {
  if (!Array.isArray(list) || list.length > batchLimit) {
    throw new WireError('INVALID_PARAM', `[InvalidParameter] the list should hold at most ${batchLimit} files`)
  }
  return Promise.all(list.map(work))
}
