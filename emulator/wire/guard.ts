import type { FastifyReply, FastifyRequest } from 'fastify'

const loopback = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Refuses what a web page elsewhere could send to this machine: a rebound name in Host, or a foreign Origin.
 * @param port asked at each request, because it is known only once the server listens
 */
export function guard(port: () => number) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { host, origin } = request.headers
    const known = loopback.some((name) => host === `${name}:${port()}`)
    if (known && (origin === undefined || origin === `http://${host}`)) return
    const what = known ? 'Origin' : 'Host'
    const message = `${what} is not this emulator's own`
    await reply.code(403).send({ code: 'INVALID_REQUEST_SOURCE', message, requestId: request.id })
  }
}
