import type { FastifyInstance } from 'fastify'
import type { CheckMode, WechatControl } from '../wechat/wechat-control'
import { fields, text } from '../wire/body'
import { WireError } from '../wire/wire-error'

/** What tests in another process do to the stand-in for WeChat. */
export function wechatControlRoutes(server: FastifyInstance, control: WechatControl): void {
  const done = { ok: true }
  server.get('/__emulator/outbox', async () => control.outbox())
  server.post('/__emulator/consents', async (request) => {
    const body = fields(request.body)
    const times = body.times ?? 1
    if (!Number.isInteger(times) || Number(times) < 1) throw new WireError('INVALID_PARAM', 'times counts from 1')
    control.grantConsent(text(body, 'openid'), text(body, 'templateId'), Number(times))
    return done
  })
  server.post('/__emulator/phone-numbers', async (request) => {
    const body = fields(request.body)
    return { code: control.tapPhoneNumber(text(body, 'openid'), text(body, 'phone')) }
  })
  server.post('/__emulator/media-checks', async () => {
    await control.deliverMediaChecks()
    return done
  })
  server.post('/__emulator/content-checks', async (request) => {
    control.setContentChecks(modeOf(fields(request.body).mode))
    return done
  })
}

function modeOf(mode: unknown): CheckMode {
  if (mode === 'up' || mode === 'down') return mode
  const { slowMs } = fields(mode)
  if (typeof slowMs === 'number' && slowMs >= 0) return { slowMs }
  throw new WireError('INVALID_PARAM', 'mode is up, down or {slowMs}')
}
