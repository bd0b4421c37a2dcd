import { createPublicKey, generateKeyPair, type KeyObject, randomUUID, verify } from 'node:crypto'
import { promisify } from 'node:util'
import type { Clock } from '../control/clock'
import { environmentId } from '../functions/platform-environment'
import { fields } from '../wire/body'
import { authErrors } from './auth-error'
import type { IdentityFile } from './identity-file'

/** The file that CloudBase's console gives out, as `tcb.init({ credentials })` takes it. */
export interface CustomLoginKey {
  private_key_id: string
  /** RSA, PEM. */
  private_key: string
  env_id: string
}

/** Whom a good ticket signs in. */
export interface TicketHolder {
  customUserId: string
  /** Milliseconds since 1970, by which the sign-in ends whatever is refreshed. */
  endsAt: number
}

const userId = /^[a-zA-Z0-9_\-#@~=*(){}[\]:.,<>+]{4,32}$/
const separator = '/@@/'

/** Verifies the tickets that the server SDK's `auth().createTicket` makes; until it expires, a ticket works again. */
export class CustomLogin {
  private made: Promise<CustomLoginKey> | undefined
  private publicKey: KeyObject | undefined

  constructor(
    private readonly file: IdentityFile,
    private readonly clock: Clock,
  ) {}

  /** The key of this data folder, made when it is first asked for. */
  key(): Promise<CustomLoginKey> {
    this.made ??= this.load()
    return this.made
  }

  /** @throws AuthError unless the ticket was made with the current key, for this environment, and is not over */
  read(ticket: string): TicketHolder {
    const [keyId, token = ''] = ticket.split(separator)
    const [head, body, signature] = token.split('.')
    if (!keyId || !head || !body || !signature) throw authErrors.invalidArgument('the ticket has the wrong form')
    const { alg } = decoded(head)
    const known = this.file.contents.customLoginKey
    const ours = known?.private_key_id === keyId && alg === 'RS256'
    if (!known || !ours || !this.isSigned(known, `${head}.${body}`, signature)) throw authErrors.badTicket('forged')
    const { uid, env, exp, expire } = decoded(body)
    if (env !== known.env_id) throw authErrors.badTicket('of another environment')
    if (typeof uid !== 'string' || !userId.test(uid)) throw authErrors.invalidArgument('the ticket names no user')
    // The SDK counts in milliseconds where a JWT has seconds.
    const now = this.clock.now()
    if (!(Number(exp) > now) || !(Number(expire) > now)) throw authErrors.badTicket('expired')
    return { customUserId: uid, endsAt: Number(expire) }
  }

  private async load(): Promise<CustomLoginKey> {
    const { contents } = this.file
    if (!contents.customLoginKey) {
      const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
      const private_key = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()
      contents.customLoginKey = { private_key_id: randomUUID(), private_key, env_id: environmentId }
      await this.file.save()
    }
    return contents.customLoginKey
  }

  private isSigned({ private_key }: CustomLoginKey, text: string, signature: string): boolean {
    this.publicKey ??= createPublicKey(private_key)
    return verify('RSA-SHA256', Buffer.from(text), this.publicKey, Buffer.from(signature, 'base64url'))
  }
}

function decoded(part: string) {
  try {
    return fields(JSON.parse(Buffer.from(part, 'base64url').toString()))
  } catch {
    throw authErrors.invalidArgument('the ticket has the wrong form')
  }
}
