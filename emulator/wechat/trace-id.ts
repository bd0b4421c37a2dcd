import { randomBytes } from 'node:crypto'

/** Names one content check, in the form that WeChat uses. */
export function traceId(): string {
  return Array.from({ length: 3 }, () => randomBytes(4).toString('hex')).join('-')
}
