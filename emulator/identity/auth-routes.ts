import { createHash, randomUUID } from 'node:crypto'
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { type Fields, fields } from '../wire/body'
import type { Accounts } from './accounts'
import { AuthError, authErrors } from './auth-error'
import type { Captchas } from './captchas'
import type { CustomLogin } from './custom-login'
import type { Sessions } from './sessions'

/** What `/auth/v1` needs. */
export interface Identity {
  accounts: Accounts
  captchas: Captchas
  customLogin: CustomLogin
  sessions: Sessions
  /** Signs everyone out, and forgives wrong passwords. */
  forgetEverything(): Promise<void>
}

/** The documented sign-in interface for the web. */
export function authRoutes(identity: Identity) {
  return async (server: FastifyInstance) => {
    server.setErrorHandler((error: FastifyError | AuthError, _request, reply) => {
      const known = error instanceof AuthError ? error : toAuthError(error)
      const { status, code: error_code } = known
      return reply.code(status).send({ error: known.error, error_code, error_description: known.message })
    })
    await server.register(async (auth) => routes(auth, identity), { prefix: '/auth/v1' })
  }
}

function routes(server: FastifyInstance, { accounts, captchas, customLogin, sessions }: Identity) {
  server.post('/signin', async (request) => {
    const body = fields(request.body)
    const account = accounts.check(word(body, 'username'), word(body, 'password'), captchaToken(request))
    return sessions.start(account.sub, 'user')
  })
  server.post('/signin/anonymously', async () => sessions.start(`anonymous-${randomUUID()}`, 'anonymous'))
  server.post('/signin/custom', async (request) => {
    const body = fields(request.body)
    if (body.provider_id !== 'custom') throw authErrors.unimplemented('the only provider here is custom')
    const holder = customLogin.read(word(body, 'ticket'))
    const account = accounts.byOpenid(holder.customUserId)
    return sessions.start(account?.sub ?? subOf(holder.customUserId), 'user', holder)
  })
  server.post('/token', async (request) => {
    const body = fields(request.body)
    if (body.grant_type !== 'refresh_token') throw authErrors.invalidArgument('grant_type should be refresh_token')
    return sessions.rotate(word(body, 'refresh_token'))
  })
  server.post('/revoke', async (request) => {
    await sessions.revoke(word(fields(request.body), 'token'))
    return {}
  })
  server.get('/user/me', async (request) => {
    const { sub, scope } = sessions.claims(request.headers.authorization)
    const account = accounts.bySub(sub)
    return { sub, name: account?.name ?? '', username: account?.username ?? '', groups: [], user_type: scope }
  })
  server.post('/captcha/data', async () => captchas.create())
  server.post('/captcha/data/verify', async (request) => {
    const body = fields(request.body)
    return captchas.verify(word(body, 'token'), word(body, 'key'))
  })
}

/** The same custom id is the same user at every sign-in. */
function subOf(customUserId: string): string {
  return `custom-${createHash('sha256').update(customUserId).digest('base64url').slice(0, 22)}`
}

function captchaToken(request: FastifyRequest): string | undefined {
  const { captcha_token } = fields(request.query)
  return typeof captcha_token === 'string' ? captcha_token : undefined
}

function word(body: Fields, name: string): string {
  const value = body[name]
  if (typeof value !== 'string' || value === '') throw authErrors.invalidArgument(`${name} should be a string`)
  return value
}

function toAuthError(error: FastifyError): AuthError {
  const status = error.statusCode ?? 500
  return status < 500
    ? new AuthError('invalid_argument', 3, error.message, status)
    : new AuthError('internal', 13, error.message, status)
}
