import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { AnswerDropped } from '../wire/admin'
import { type Fields, fields } from '../wire/body'
import { demandCredentials, miniProgramCode } from './mini-program-code'
import type { Wechat } from './open-wechat'
import { textCheck } from './text-check'
import { WechatError } from './wechat-error'

type Interface = (wish: Fields) => Fields | Buffer

/** WeChat's server interfaces, at `/wechat` instead of api.weixin.qq.com. */
export function wechatRoutes(wechat: Wechat) {
  const { tokens, messages, mediaChecks, words, visits, phones, site } = wechat
  const open: Record<string, Interface> = {
    'cgi-bin/stable_token': (wish) => {
      demandCredentials(wish)
      return tokens.issue(wish.force_refresh === true)
    },
  }
  const guarded: Record<string, Interface> = {
    'cgi-bin/message/subscribe/send': (wish) => ({ ...ok, ...messages.send(wish) }),
    'wxa/msg_sec_check': (wish) => ({ ...ok, ...textCheck(wish, words, visits) }),
    'wxa/media_check_async': (wish) => ({ ...ok, ...mediaChecks.ask(wish) }),
    'wxa/business/getuserphonenumber': (wish) => ({ ...ok, ...phones.tell(wish) }),
    'wxa/getwxacodeunlimit': (wish) => miniProgramCode(wish, site.url),
  }
  return async (server: FastifyInstance) => {
    answerErrors(server)
    const offer = (path: string, work: (request: FastifyRequest) => Fields | Buffer) => {
      const call = path.split('/').at(-1) ?? path
      server.post(`/wechat/${path}`, async (request, reply) => {
        const answer = await attended(wechat, call, fields(request.body), () => work(request))
        return Buffer.isBuffer(answer) ? reply.type('image/png').send(answer) : answer
      })
    }
    for (const [path, work] of Object.entries(open)) offer(path, ({ body }) => work(fields(body)))
    for (const [path, work] of Object.entries(guarded)) {
      offer(path, ({ body, query }) => {
        tokens.demand(fields(query).access_token)
        return work(fields(body))
      })
    }
  }
}

const ok = { errcode: 0, errmsg: 'ok' }
const noted = ['send', 'msg_sec_check', 'media_check_async']

/** Carries a call out, unless a fault or the checks' mode has something against it, and writes down how it went. */
async function attended(wechat: Wechat, call: string, wish: Fields, work: () => Fields | Buffer) {
  const { clock, exchanges, faults } = wechat
  const note = (errcode: number, errmsg: string, answer: Fields = {}) => {
    if (noted.includes(call)) exchanges.push({ at: clock.now(), call, wish, answer: { ...answer, errcode, errmsg } })
  }
  const fault = faults.takeWechat(call)
  try {
    if (fault?.kind === 'fail') throw new WechatError(fault.errcode ?? -1, 'injected fault')
    const waitMs = (fault?.kind === 'delay' ? (fault.ms ?? 0) : 0) + obstacle(wechat, call)
    if (waitMs > 0) await delay(waitMs)
    const answer = work()
    if (!Buffer.isBuffer(answer)) note(0, 'ok', answer)
    if (fault?.kind === 'drop-answer') throw new AnswerDropped('injected fault')
    return answer
  } catch (error) {
    if (error instanceof WechatError) note(error.errcode, error.message)
    if (error instanceof ChecksDown) note(-1, error.message)
    throw error
  }
}

class ChecksDown extends AnswerDropped {}

/** @returns milliseconds to wait */
function obstacle({ checks: { mode } }: Wechat, call: string): number {
  if (mode === 'up' || (call !== 'msg_sec_check' && call !== 'media_check_async')) return 0
  if (mode === 'down') throw new ChecksDown('content checks are down')
  return mode.slowMs
}

function answerErrors(server: FastifyInstance): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof AnswerDropped) {
      reply.hijack()
      request.raw.socket.destroy()
      return
    }
    const errcode = error instanceof WechatError ? error.errcode : 47001
    return reply.code(200).send({ errcode, errmsg: `${error.message} rid: ${request.id}` })
  })
}
