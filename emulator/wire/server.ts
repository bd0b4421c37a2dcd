import { randomUUID } from 'node:crypto'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { guard } from './guard'
import { WireError } from './wire-error'

/** Documents and batches may be large; function calls have a smaller limit of their own. */
const bodyLimit = 16 * 1024 * 1024

export type Server = ReturnType<typeof createServer>

/** The one HTTP server: parses JSON, checks Host and Origin, and words every error as the cloud does. */
export function createServer(log: Logger, port: () => number) {
  const server = fastify({
    logger: false,
    bodyLimit,
    forceCloseConnections: true,
    genReqId: () => randomUUID(),
    routerOptions: { ignoreTrailingSlash: true },
  })
  server.addHook('onRequest', guard(port))
  acceptJsonAsText(server)
  server.setErrorHandler((error: FastifyError | WireError, request, reply) => {
    const { code, status } = wordsOf(error)
    if (status >= 500) log.error({ err: error, url: request.url }, 'request failed')
    return reply.code(status).send({ code, message: error.message, requestId: request.id })
  })
  server.setNotFoundHandler((request, reply) =>
    reply.code(404).send({ code: 'INVALID_PATH', message: `nothing at ${request.url}`, requestId: request.id }),
  )
  return server
}

function wordsOf(error: FastifyError | WireError): { code: string; status: number } {
  if (error instanceof WireError) return error
  if (error.statusCode === 413) return { code: 'EXCEED_MAX_PAYLOAD_SIZE', status: 413 }
  const status = error.statusCode ?? 500
  return { code: status < 500 ? 'INVALID_PARAM' : 'SYS_ERR', status }
}

/** The browser SDK posts JSON as `text/plain`, which spares it a pre-flight request. */
function acceptJsonAsText(server: FastifyInstance) {
  server.removeContentTypeParser('text/plain')
  server.addContentTypeParser('text/plain', { parseAs: 'string' }, server.getDefaultJsonParser('error', 'error'))
}
