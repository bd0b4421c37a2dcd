import { openSecrets, type Secrets } from './secrets'

let secrets: Secrets | undefined

/** Keys of this deployment, from the function's own environment. */
export function functionSecrets(): Secrets {
  secrets ??= openSecrets(process.env.LINLI_SECRET)
  return secrets
}

/** Where the HTTP-triggered functions are reached; empty means the origin that serves the page. */
export function publicUrl(): string {
  return (process.env.LINLI_PUBLIC_URL ?? '').replace(/\/$/, '')
}

/** Off unless a deployment says `full`: then residents sign up and keep their things on the web too. */
export const residentsWriteOnWeb = (): boolean => process.env.LINLI_RESIDENT_WEB === 'full'
