import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { Signer } from '@cloudbase/signature-nodejs'
import type { Fields } from './body'
import { WireError } from './wire-error'

/** The key of every local credential; the id tells who is asking. */
export const secretKey = 'local'

const scheme =
  /^TC3-HMAC-SHA256 Credential=([^/,]+)\/[^,]+,(?: SignedParams=[^,]*,)? SignedHeaders=([^,]+), Signature=([0-9a-f]{64})(?:,|$)/

/**
 * Verifies a server SDK's signature by signing the request again.
 * @returns the secret id that signed
 */
export function verifySignature(request: { url: string; headers: IncomingHttpHeaders }, body: Fields): string {
  const { authorization = '', host = '' } = request.headers
  const [, secretId, signedHeaders, signature] = scheme.exec(authorization) ?? []
  const timestamp = Number(request.headers['x-timestamp'])
  if (!secretId || !signedHeaders || !signature || !Number.isInteger(timestamp)) throw refusal()
  const headers = Object.fromEntries(signedHeaders.split(';').map((name) => [name, request.headers[name] ?? '']))
  const expected = resign({ secretId, timestamp, url: `http://${host}${request.url}`, headers, body })
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(signature))) throw refusal()
  return secretId
}

interface Signed {
  secretId: string
  timestamp: number
  url: string
  headers: Record<string, string | string[]>
  body: Fields
}

function resign({ secretId, timestamp, url, headers, body }: Signed): string {
  try {
    return String(new Signer({ secretId, secretKey }, 'tcb').tc3sign('post', url, headers, body, timestamp).signature)
  } catch {
    throw refusal()
  }
}

function refusal() {
  return new WireError('SIGN_PARAM_INVALID', '[AuthFailure.SignatureFailure] the signature does not match')
}
