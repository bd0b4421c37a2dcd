import { createHmac, randomBytes } from 'node:crypto'
import type { Clock } from '../control/clock'
import { sameText } from '../wire/same-text'

const uploadSeconds = 900

/** Signed permissions to put or get one file for a while; they end with the process. */
export class Permits {
  private readonly key = randomBytes(32)

  constructor(private readonly clock: Clock) {}

  /** @returns a word for the `authorization` header of the upload */
  toPut(path: string, owner: string | undefined): string {
    const until = this.seconds() + uploadSeconds
    const who = Buffer.from(owner ?? '').toString('base64url')
    return [until, who, this.mac('put', path, until, who)].join('.')
  }

  /** @returns whose upload it is; undefined when the word does not permit it */
  readPut(path: string, word: string): { owner: string | undefined } | undefined {
    const [until = '', who = '', mac = ''] = word.split('.')
    if (!(Number(until) > this.seconds()) || !sameText(mac, this.mac('put', path, until, who))) return undefined
    return { owner: Buffer.from(who, 'base64url').toString() || undefined }
  }

  /** @returns the query of a download address */
  toGet(path: string, maxAgeSeconds: number): string {
    const until = this.seconds() + maxAgeSeconds
    return `sign=${this.mac('get', path, until)}&t=${until}`
  }

  permitsGet(path: string, query: { sign?: unknown; t?: unknown }): boolean {
    const { sign, t } = query
    if (typeof sign !== 'string' || typeof t !== 'string') return false
    return Number(t) > this.seconds() && sameText(sign, this.mac('get', path, t))
  }

  private seconds(): number {
    return Math.floor(this.clock.now() / 1000)
  }

  private mac(...parts: (string | number)[]): string {
    return createHmac('sha256', this.key)
      .update(JSON.stringify(parts.map(String)))
      .digest('hex')
  }
}
