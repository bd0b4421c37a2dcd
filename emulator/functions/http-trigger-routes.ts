import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CloudManifest } from '../../config/manifest'
import { fields } from '../wire/body'
import { type FunctionHost, maxEventBytes } from './function-host'
import { environmentId } from './platform-environment'

/** Serves the functions that the manifest binds to an HTTP path, and everything below that path. */
export function httpTriggerRoutes(host: FunctionHost, functions: CloudManifest['functions']) {
  return async (server: FastifyInstance) => {
    server.removeAllContentTypeParsers()
    server.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxEventBytes }, (_request, body, done) =>
      done(null, body),
    )
    for (const [name, { trigger }] of Object.entries(functions)) {
      if (trigger.kind !== 'http') continue
      const handler = async (request: FastifyRequest, reply: FastifyReply) =>
        answer(reply, JSON.parse(await host.invoke(name, eventOf(request))))
      server.all(trigger.path, handler)
      server.all(`${trigger.path}/*`, handler)
    }
  }
}

const textual = /^(text\/|application\/(json|xml|x-www-form-urlencoded))/

function eventOf(request: FastifyRequest) {
  const url = new URL(request.url, 'http://127.0.0.1')
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const isText = body.length === 0 || textual.test(request.headers['content-type'] ?? '')
  return {
    path: url.pathname,
    httpMethod: request.method,
    headers: request.headers,
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: { appId: '', envId: environmentId, requestId: request.id, uin: '' },
    body: body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  }
}

/** A result that is not an HTTP answer is sent as JSON, as the platform does. */
function answer(reply: FastifyReply, result: unknown) {
  const { statusCode, headers, body, isBase64Encoded } = fields(result)
  if (typeof statusCode !== 'number') return reply.send(JSON.stringify(result))
  for (const [name, value] of Object.entries(fields(headers))) reply.header(name, String(value))
  const content = typeof body === 'string' ? body : JSON.stringify(body ?? '')
  return reply.code(statusCode).send(isBase64Encoded === true ? Buffer.from(content, 'base64') : content)
}
