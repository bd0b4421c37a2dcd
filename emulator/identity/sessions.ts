import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Clock } from '../control/clock'
import type { Caller } from '../functions/caller-environment'
import { sameText } from '../wire/same-text'
import { WireError } from '../wire/wire-error'
import { type Claims, readToken, signToken } from './access-token'
import { authErrors } from './auth-error'
import type { TicketHolder } from './custom-login'
import type { IdentityFile, StoredSession } from './identity-file'

export interface Tokens {
  token_type: 'Bearer'
  access_token: string
  refresh_token: string
  expires_in: number
  scope: string
  sub: string
  groups: string[]
}

const accessSeconds = 7200
const refreshMs = 31 * 24 * 3600 * 1000

type SignedIn = Omit<StoredSession, 'refreshHash' | 'expiresAt'>

/** Who is signed in; a refresh token works once. */
export class Sessions {
  constructor(
    private readonly file: IdentityFile,
    private readonly clock: Clock,
  ) {}

  async start(sub: string, scope: StoredSession['scope'], holder?: TicketHolder): Promise<Tokens> {
    return this.issue(randomUUID(), { sub, scope, ...holder })
  }

  /** Trades a refresh token for new tokens; the old one is dead before anything is awaited, so one of two tabs wins. */
  async rotate(refreshToken: string): Promise<Tokens> {
    const [id, session] = this.find(refreshToken)
    return this.issue(id, session)
  }

  /** Ends the session of an access or a refresh token; an unknown token is no error. */
  async revoke(token: string): Promise<void> {
    const id = readToken(token, this.file.contents.key)?.sid ?? idOf(token)
    delete this.file.contents.sessions[id]
    await this.file.save()
  }

  async revokeAll(): Promise<void> {
    this.file.contents.sessions = {}
    await this.file.save()
  }

  /** @throws AuthError unless the header carries a living access token */
  claims(authorization: string | undefined): Claims {
    const claims = this.read(authorization)
    if (!claims || this.isExpired(claims)) throw authErrors.unauthenticated()
    return claims
  }

  /** As the gateway of functions and storage: @throws WireError 401 */
  caller(authorization: string | undefined): Caller {
    const claims = this.read(authorization)
    if (!claims) throw new WireError('INVALID_ACCESS_TOKEN', 'the access token is missing or revoked', 401)
    if (this.isExpired(claims)) throw new WireError('ACCESS_TOKEN_EXPIRED', 'the access token has expired', 401)
    const customUserId = this.file.contents.sessions[claims.sid]?.customUserId
    return { uuid: claims.sub, anonymous: claims.scope === 'anonymous', ...(customUserId && { customUserId }) }
  }

  /** The custom id of someone who is signed in by ticket. */
  customUserIdOf(sub: string): string | undefined {
    const sessions = Object.values(this.file.contents.sessions)
    return sessions.find((session) => session.sub === sub && session.customUserId)?.customUserId
  }

  private read(authorization = ''): Claims | undefined {
    const token = /^Bearer (\S+)$/i.exec(authorization)?.[1]
    const claims = token === undefined ? undefined : readToken(token, this.file.contents.key)
    return claims && this.file.contents.sessions[claims.sid] ? claims : undefined
  }

  private isExpired({ exp }: Claims): boolean {
    return exp * 1000 <= this.clock.now()
  }

  private find(refreshToken: string): [string, StoredSession] {
    const id = idOf(refreshToken)
    const session = Object.hasOwn(this.file.contents.sessions, id) ? this.file.contents.sessions[id] : undefined
    const alive = session && session.expiresAt > this.clock.now() && sameText(hash(refreshToken), session.refreshHash)
    if (!alive) throw authErrors.invalidGrant()
    return [id, session]
  }

  private async issue(id: string, signedIn: SignedIn): Promise<Tokens> {
    const { sub, scope, endsAt = Number.POSITIVE_INFINITY } = signedIn
    const refreshToken = `${id}.${randomBytes(32).toString('base64url')}`
    const now = this.clock.now()
    const expiresAt = Math.min(now + refreshMs, endsAt)
    this.file.contents.sessions[id] = { ...signedIn, refreshHash: hash(refreshToken), expiresAt }
    await this.file.save()
    const expires_in = Math.min(accessSeconds, Math.floor((endsAt - now) / 1000))
    const exp = Math.floor(now / 1000) + expires_in
    return {
      token_type: 'Bearer',
      access_token: signToken({ sub, sid: id, scope, exp }, this.file.contents.key),
      refresh_token: refreshToken,
      expires_in,
      scope,
      sub,
      groups: [],
    }
  }
}

function idOf(refreshToken: string): string {
  return refreshToken.split('.')[0] ?? ''
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
