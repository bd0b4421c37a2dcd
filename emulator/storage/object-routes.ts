import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { fields } from '../wire/body'
import { contentTypeOf } from '../wire/content-type'
import { WireError } from '../wire/wire-error'
import { byteRange } from './byte-range'
import { cloudPath } from './cloud-path'
import type { Storage } from './storage'

const largest = 50 * 1024 * 1024

/** The bucket itself: raw PUT and GET under `/storage/`, with errors in the bucket's own XML. */
export function objectRoutes(storage: Storage) {
  return async (server: FastifyInstance) => {
    server.removeAllContentTypeParsers()
    server.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largest }, (_request, body, done) =>
      done(null, body),
    )
    server.setErrorHandler((error: FastifyError | WireError, request, reply) => sendXml(error, request, reply))
    server.put('/storage/*', { bodyLimit: largest }, async (request, reply) => {
      const path = pathOf(request)
      const permit = storage.permits.readPut(path, request.headers.authorization ?? '')
      if (!permit) throw new WireError('SignatureDoesNotMatch', 'the upload is not permitted, or no longer', 403)
      const content = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      await storage.keep(path, content, permit.owner)
      return reply.send()
    })
    server.get('/storage/*', async (request, reply) => {
      const path = pathOf(request)
      const open = storage.access.ruleOf(path).read === 'everyone'
      if (!open && !storage.permits.permitsGet(path, fields(request.query))) {
        throw new WireError('AccessDenied', 'the address is not signed, or no longer', 403)
      }
      const content = await storage.files.read(path)
      if (!content) throw new WireError('NoSuchKey', 'the file does not exist', 404)
      harmless(reply, open).type(contentTypeOf(path)).header('accept-ranges', 'bytes')
      const range = byteRange(request.headers.range, content.length)
      if (range === null) return reply.send(content)
      if (range === 'outside') throw new WireError('InvalidRange', 'the file is not that long', 416)
      const { from, to } = range
      return reply
        .code(206)
        .header('content-range', `bytes ${from}-${to}/${content.length}`)
        .send(content.subarray(from, to + 1))
    })
  }
}

function pathOf(request: FastifyRequest): string {
  return cloudPath(fields(request.params)['*'])
}

/** Here files share the app's origin, so nothing in an uploaded file may run. */
function harmless(reply: FastifyReply, open: boolean): FastifyReply {
  return reply
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', open ? 'public, max-age=3600' : 'private, no-store')
}

function sendXml(error: FastifyError | WireError, request: FastifyRequest, reply: FastifyReply) {
  const status = error instanceof WireError ? error.status : (error.statusCode ?? 500)
  const parts = { Code: error.code, Message: error.message, RequestId: request.id, TraceId: request.id }
  const inner = Object.entries(parts).map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`)
  return reply
    .code(status)
    .type('application/xml')
    .send(`<?xml version='1.0' encoding='utf-8' ?>\n<Error>${inner.join('')}</Error>`)
}

function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
