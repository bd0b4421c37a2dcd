import type { FastifyInstance } from 'fastify'
import type { Caller } from '../functions/caller-environment'
import { type Fields, fields } from '../wire/body'
import { WireError } from '../wire/wire-error'
import { objectRoutes } from './object-routes'
import type { Storage } from './storage'

type CallerOf = (authorization: string | undefined) => Caller

/** The bucket, and the documented storage interface for the web: `/v1/storages/*`, one answer per file. */
export function storageRoutes(storage: Storage, callerOf: CallerOf) {
  return async (server: FastifyInstance) => {
    await server.register(objectRoutes(storage))
    const batch = (name: string, work: (item: Fields, caller: Caller) => Promise<Fields>) =>
      server.post(`/v1/storages/${name}`, async (request) => {
        const caller = callerOf(request.headers.authorization)
        if (!Array.isArray(request.body)) throw new WireError('INVALID_PARAM', 'the body should be a list of files')
        return Promise.all(request.body.map((item) => outcome(() => work(fields(item), caller))))
      })

    batch('get-objects-upload-info', async ({ objectId, signedHeader }, caller) => {
      const place = await storage.uploadPlace(objectId, caller)
      demandSize(storage, String(objectId), signedHeader)
      return {
        objectId,
        uploadUrl: place.url,
        authorization: place.authorization,
        token: place.token,
        cloudObjectId: place.fileId,
        cloudObjectMeta: place.cosFileId,
        downloadUrl: place.url,
      }
    })
    batch('get-objects-download-info', async ({ cloudObjectId }, caller) => ({
      cloudObjectId,
      downloadUrl: await storage.downloadUrl(cloudObjectId, caller),
    }))
    batch('delete-objects', async ({ cloudObjectId }, caller) => {
      await storage.remove(cloudObjectId, caller)
      return { cloudObjectId }
    })
  }
}

/** Refuses early what the upload would be refused for; the header is only announced here. */
function demandSize(storage: Storage, path: string, signedHeader: unknown) {
  const announced = fields(signedHeader)['content-length']
  const bytes = Number(Array.isArray(announced) ? announced[0] : (announced ?? 0))
  const { maxBytes } = storage.access.ruleOf(path)
  if (bytes > maxBytes) throw new WireError('INVALID_PARAM', `[EntityTooLarge] at most ${maxBytes} bytes are allowed`)
}

async function outcome(work: () => Promise<Fields>): Promise<Fields> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { code: error.code, message: error.message }
  }
}
