import * as z from 'zod'
import { platformIdOf } from './caller'
import { describe, type LogLine, writeLog } from './log'
import { countRequests } from './request-count'

/** An HTTP trigger's event as the platform sends it. */
const HttpEvent = z.object({
  path: z.string(),
  httpMethod: z.string(),
  headers: z.record(z.string(), z.unknown()),
  queryStringParameters: z.record(z.string(), z.unknown()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
  requestContext: z.unknown(),
})

export type HttpMethod = 'GET' | 'HEAD' | 'POST'

/** What a route may look at besides its address; a parameter that was said twice stands once. */
export interface HttpRequest {
  method: string
  query: Record<string, string>
  /** As text; empty where none was sent. */
  body: string
}

export interface HttpReply {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: false
}

type Answer = Omit<HttpReply, 'isBase64Encoded' | 'statusCode'> & { statusCode?: number }

/** An address: a pattern whose groups are handed to the answerer; null means not found. */
export interface Route {
  name: string
  pattern: RegExp
  /** Only looked at unless said otherwise. */
  methods?: readonly HttpMethod[]
  answer(groups: Record<string, string>, request: HttpRequest): Promise<Answer | null>
  /** What is said when answering broke down; the fault itself goes to the log alone. */
  broken?(groups: Record<string, string>): Answer
}

const looking: readonly HttpMethod[] = ['GET', 'HEAD']

/** Makes an HTTP-triggered function; an event that a signed-in client forged through callFunction is refused. */
export function serveHttp(routes: readonly Route[], log: (line: LogLine) => void = writeLog) {
  return async (event: unknown, context: unknown): Promise<HttpReply> => {
    const started = Date.now()
    let route: Route | undefined
    let fault: unknown
    const { result: reply, requests } = await countRequests(async () => {
      let groups: Record<string, string> = {}
      try {
        const http = HttpEvent.safeParse(event)
        if (!http.success || http.data.requestContext === undefined || platformIdOf(context)) return plain(403)
        const { path, httpMethod } = http.data
        const fits = ({ methods = looking }: Route) => methods.some((method) => method === httpMethod)
        route = routes.find((one) => one.pattern.test(path) && fits(one))
        if (!route) return plain(looking.some((method) => method === httpMethod) ? 404 : 405)
        groups = route.pattern.exec(path)?.groups ?? {}
        const answer = await route.answer(groups, requestOf(http.data))
        return answer ? whole(answer) : plain(404)
      } catch (error) {
        fault = error
        return route?.broken ? whole(route.broken(groups)) : plain(500)
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

const whole = (answer: Answer): HttpReply => ({ statusCode: 200, isBase64Encoded: false, ...answer })

function requestOf({
  httpMethod,
  queryStringParameters,
  body,
  isBase64Encoded,
}: z.infer<typeof HttpEvent>): HttpRequest {
  const said = Object.entries(queryStringParameters ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  const text = isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '')
  return { method: httpMethod, query: Object.fromEntries(said), body: text }
}

const reasons = { 403: 'Forbidden', 404: 'Not found', 405: 'Method not allowed', 500: 'Something went wrong' }

function plain(statusCode: keyof typeof reasons): HttpReply {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  return { statusCode, headers, body: reasons[statusCode], isBase64Encoded: false }
}
