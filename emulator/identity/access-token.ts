import { createHmac } from 'node:crypto'
import { fields } from '../wire/body'
import { sameText } from '../wire/same-text'

export interface Claims {
  sub: string
  /** The session that the token belongs to. */
  sid: string
  scope: string
  /** Seconds since 1970. */
  exp: number
}

const header = part({ alg: 'HS256', typ: 'JWT' })

export function signToken(claims: Claims, key: string): string {
  const signed = `${header}.${part(claims)}`
  return `${signed}.${mac(signed, key)}`
}

/** @returns the claims, or undefined when the token is not one of ours; the caller judges its time */
export function readToken(token: string, key: string): Claims | undefined {
  const [head, body, signature] = token.split('.')
  if (head !== header || !body || !signature || !sameText(signature, mac(`${head}.${body}`, key))) return undefined
  const { sub, sid, scope, exp } = fields(JSON.parse(Buffer.from(body, 'base64url').toString()))
  return { sub: String(sub), sid: String(sid), scope: String(scope), exp: Number(exp) }
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function mac(text: string, key: string): string {
  return createHmac('sha256', key).update(text).digest('base64url')
}
