export interface HttpRequest {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  body?: unknown
}

export interface HttpAnswer {
  status: number
  /** Parsed JSON; null where the body is none. */
  body: unknown
}

/** Sends JSON and reads JSON; rejects with `Unreachable('offline')` when nothing came back. */
export type Http = (request: HttpRequest) => Promise<HttpAnswer>

/** Puts bytes and gives the status; rejects with `Unreachable('offline')` when nothing came back. */
export type PutBytes = (url: string, headers: Record<string, string>, bytes: ArrayBuffer) => Promise<number>
