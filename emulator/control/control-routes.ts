import { EJSON } from 'bson'
import type { FastifyInstance } from 'fastify'
import { fields } from '../wire/body'
import { sameText } from '../wire/same-text'
import { WireError } from '../wire/wire-error'
import type { Control, Seed } from './control'
import type { Fault } from './faults'
import { wechatControlRoutes } from './wechat-control-routes'

const kinds = ['fail', 'delay', 'drop-answer']

/** `/__emulator`: health for everyone, the rest for who holds the token made at start. */
export function controlRoutes(control: Control, token: string) {
  return async (server: FastifyInstance) => {
    server.get('/__emulator/health', async () => ({ ok: true, now: new Date(control.now()).toISOString() }))
    await server.register(async (guarded) => {
      guarded.addHook('onRequest', async (request) => {
        if (!sameText(String(request.headers['x-emulator-token'] ?? ''), token)) {
          throw new WireError('PERMISSION_DENIED', 'x-emulator-token is missing or wrong', 403)
        }
      })
      routes(guarded, control)
      wechatControlRoutes(guarded, control)
    })
  }
}

function routes(server: FastifyInstance, control: Control) {
  const done = { ok: true }
  server.post('/__emulator/reset', async () => {
    await control.reset()
    return done
  })
  server.post('/__emulator/seed', async (request) => {
    await control.seed(seedsOf(request.body))
    return done
  })
  server.post('/__emulator/clock', async (request) => {
    const { offset } = fields(request.body)
    if (typeof offset !== 'number' || !Number.isFinite(offset)) throw invalid('offset should be milliseconds')
    control.setClock(offset)
    return { now: new Date(control.now()).toISOString() }
  })
  server.post('/__emulator/faults', async (request) => {
    control.fault(faultOf(request.body))
    return done
  })
  server.delete('/__emulator/faults', async () => {
    control.clearFaults()
    return done
  })
  server.get('/__emulator/requests', async () => ({ actions: control.requests(), coldStarts: control.coldStarts() }))
  server.delete('/__emulator/requests', async () => {
    control.resetCounts()
    return done
  })
  server.get('/__emulator/unindexed', async () => control.unindexed())
  server.post<{ Params: { name: string } }>('/__emulator/timers/:name', async ({ params, body }) => {
    const { at } = fields(body)
    return { result: await control.fireTimer(params.name, typeof at === 'number' ? at : undefined) }
  })
}

/** Dates and other types may be written as extended JSON (`{"$date": …}`). */
function seedsOf(body: unknown): Seed[] {
  if (!Array.isArray(body)) throw invalid('the body should be an array of {collection, documents}')
  return body.map((item) => {
    const { collection, documents } = fields(item)
    if (typeof collection !== 'string' || !Array.isArray(documents)) throw invalid('each needs collection, documents')
    return { collection, documents: documents.map((document) => EJSON.deserialize(fields(document))) }
  })
}

function faultOf(body: unknown): Fault {
  const { action, n, kind, ms, errcode } = fields(body)
  if (!Number.isInteger(n) || Number(n) < 1) throw invalid('n counts requests from 1')
  if (!kinds.includes(String(kind))) throw invalid(`kind is one of ${kinds.join(', ')}`)
  return {
    n: Number(n),
    kind: kind as Fault['kind'],
    ...(typeof action === 'string' && { action }),
    ...(typeof ms === 'number' && { ms }),
    ...(typeof errcode === 'number' && { errcode }),
  }
}

function invalid(message: string) {
  return new WireError('INVALID_PARAM', message)
}
