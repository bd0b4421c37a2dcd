import type { FastifyError, FastifyInstance } from 'fastify'
import type { WireReply } from '../database'
import { type Fields, fields, text } from './body'
import { verifySignature } from './signature'
import { WireError } from './wire-error'

/** Answers the actions of one service (`database.*`); `secretId` is the credential that signed. */
export type AdminService = (action: string, params: Fields, secretId: string) => Promise<WireReply>

/** Thrown by a service to close the connection without an answer. */
export class AnswerDropped extends Error {}

/**
 * `POST /admin`: what the server SDKs call. Errors are HTTP 200 with a `code`, as in the cloud.
 * @param services by the part of the action before its first dot
 */
export function adminRoutes(services: Record<string, AdminService>) {
  return async (server: FastifyInstance) => {
    server.setErrorHandler((error: FastifyError, request, reply) => {
      if (error instanceof AnswerDropped) {
        reply.hijack()
        request.raw.socket.destroy()
        return
      }
      return reply.code(200).send({ ...wordsOf(error), requestId: request.id })
    })
    server.post('/admin', async (request) => {
      const params = fields(request.body)
      const secretId = verifySignature(request, params)
      const action = text(params, 'action')
      const service = services[action.split('.')[0] ?? '']
      if (!service) throw new WireError('INVALID_ACTION', `[InvalidAction] ${action} is not supported by the emulator`)
      return { requestId: request.id, ...(await service(action, params, secretId)) }
    })
  }
}

function wordsOf(error: FastifyError) {
  if (error instanceof WireError) return { code: error.code, message: error.message }
  if (error.statusCode === 413) return { code: 'EXCEED_REQUEST_SIZE_LIMIT', message: 'the request is too large' }
  return { code: 'SYS_ERR', message: `[InternalError] ${error.message}` }
}
