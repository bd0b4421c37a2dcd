import * as z from 'zod'
import { platformIdOf } from './caller'
import { describe, type LogLine, writeLog } from './log'
import { countRequests } from './request-count'

/** An HTTP trigger's event as the platform sends it. */
const HttpEvent = z.object({
  path: z.string(),
  httpMethod: z.string(),
  headers: z.record(z.string(), z.unknown()),
  requestContext: z.unknown(),
})

export interface HttpReply {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: false
}

/** A read-only address: a pattern whose groups are handed to the answerer; null means not found. */
export interface Route {
  name: string
  pattern: RegExp
  answer(groups: Record<string, string>): Promise<Omit<HttpReply, 'isBase64Encoded' | 'statusCode'> | null>
}

/** Makes an HTTP-triggered function; an event that a signed-in client forged through callFunction is refused. */
export function serveHttp(routes: readonly Route[], log: (line: LogLine) => void = writeLog) {
  return async (event: unknown, context: unknown): Promise<HttpReply> => {
    const started = Date.now()
    let route: Route | undefined
    let fault: unknown
    const { result: reply, requests } = await countRequests(async () => {
      try {
        const request = HttpEvent.safeParse(event)
        if (!request.success || request.data.requestContext === undefined || platformIdOf(context)) return plain(403)
        if (request.data.httpMethod !== 'GET' && request.data.httpMethod !== 'HEAD') return plain(405)
        route = routes.find(({ pattern }) => pattern.test(request.data.path))
        const groups = route?.pattern.exec(request.data.path)?.groups ?? {}
        const answer = await route?.answer(groups)
        return answer ? { statusCode: 200, isBase64Encoded: false as const, ...answer } : plain(404)
      } catch (error) {
        fault = error
        return plain(500)
      }
    })
    log({
      level: fault ? 'error' : 'info',
      action: route?.name ?? 'unknown',
      outcome: String(reply.statusCode),
      ms: Date.now() - started,
      requests,
      requestId: 'http',
      ...(fault ? { error: describe(fault) } : {}),
    })
    return reply
  }
}

const reasons = { 403: 'Forbidden', 404: 'Not found', 405: 'Method not allowed', 500: 'Something went wrong' }

function plain(statusCode: keyof typeof reasons): HttpReply {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  return { statusCode, headers, body: reasons[statusCode], isBase64Encoded: false }
}
