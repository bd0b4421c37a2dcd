import type { FastifyInstance } from 'fastify'
import type { CloudManifest } from '../../config/manifest'
import type { Caller } from './caller-environment'
import { type FunctionHost, maxEventBytes } from './function-host'
import { httpTriggerRoutes } from './http-trigger-routes'

/** `POST /v1/functions/{name}`, whose answer is the function's result as it is, and the HTTP-triggered functions. */
export function functionRoutes(
  host: FunctionHost,
  functions: CloudManifest['functions'],
  callerOf: (authorization: string | undefined) => Caller,
) {
  return async (server: FastifyInstance) => {
    await server.register(httpTriggerRoutes(host, functions))
    server.post<{ Params: { name: string } }>(
      '/v1/functions/:name',
      { bodyLimit: maxEventBytes },
      async (request, reply) => {
        const caller = callerOf(request.headers.authorization)
        const result = await host.invokeAsClient(request.params.name, request.body, caller)
        return reply.type('application/json; charset=utf-8').send(result)
      },
    )
  }
}
