import type { FastifyError, FastifyInstance } from 'fastify'
import type { Clock } from '../control/clock'
import { fields } from '../wire/body'
import { AccessTokens } from './access-tokens'
import { demandCredentials, miniProgramCode } from './mini-program-code'
import { WechatError } from './wechat-error'

/** WeChat's server interfaces, at `/wechat` instead of api.weixin.qq.com. */
export function wechatRoutes(clock: Clock, site: { url: string }) {
  const tokens = new AccessTokens(clock)
  return async (server: FastifyInstance) => {
    server.setErrorHandler((error: FastifyError, request, reply) => {
      const errcode = error instanceof WechatError ? error.errcode : 47001
      return reply.code(200).send({ errcode, errmsg: `${error.message} rid: ${request.id}` })
    })
    server.post('/wechat/cgi-bin/stable_token', async (request) => {
      const body = fields(request.body)
      demandCredentials(body)
      return tokens.issue(body.force_refresh === true)
    })
    server.post('/wechat/wxa/getwxacodeunlimit', async (request, reply) => {
      tokens.demand(fields(request.query).access_token)
      return reply.type('image/png').send(miniProgramCode(fields(request.body), site.url))
    })
  }
}
