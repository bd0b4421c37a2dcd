import { type Fields, fields } from '../wire/body'
import type { Consents } from './consents'
import { demandOpenid } from './openid'
import { suits } from './template-fields'
import { WechatError } from './wechat-error'
import type { MessageTemplate } from './wechat-options'
import type { Words } from './words'

const states = ['developer', 'trial', 'formal']
const languages = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW']

/** `subscribe/send`: one message for one consent, which only a message that was sent uses up. */
export class SubscribeMessages {
  private sent = 0

  constructor(
    private readonly templates: MessageTemplate[],
    private readonly consents: Consents,
    private readonly words: Words,
  ) {}

  /** @throws WechatError */
  send(wish: Fields) {
    const openid = demandOpenid(wish.touser)
    const template = this.templates.find(({ id }) => id === wish.template_id)
    if (!template) throw new WechatError(40037, 'invalid template_id')
    demandPage(wish.page)
    demandChoice(wish.miniprogram_state ?? 'formal', states, 'miniprogram_state')
    demandChoice(wish.lang ?? 'zh_CN', languages, 'lang')
    const values = valuesOf(template, fields(wish.data))
    if (this.words.judge(values.join('\n')) === 'risky') throw new WechatError(45168, 'hit sensitive word')
    if (!this.consents.spend(openid, template.id)) throw new WechatError(43101, 'user refuse to accept the msg')
    this.sent += 1
    return { msgid: 2_000_000_000_000_000 + this.sent }
  }
}

/** Too many fields are refused too, so that nothing passes here which WeChat might not take. */
function valuesOf({ fields: names }: MessageTemplate, data: Fields): string[] {
  const extra = Object.keys(data).find((name) => !names.includes(name))
  if (extra !== undefined) throw new WechatError(47003, `argument invalid! data.${extra} is not in the template`)
  return names.map((name) => {
    const { value } = fields(data[name])
    if (value === undefined || value === '')
      throw new WechatError(47003, `argument invalid! data.${name}.value is empty`)
    if (typeof value === 'string' && suits(name, value)) return value
    throw new WechatError(47003, `argument invalid! data.${name}.value invalid`)
  })
}

function demandPage(page: unknown): void {
  if (page === undefined || (typeof page === 'string' && !page.startsWith('/'))) return
  throw new WechatError(41030, 'invalid page')
}

function demandChoice(value: unknown, choices: string[], name: string): void {
  if (!choices.includes(String(value))) throw new WechatError(40097, `invalid args: ${name}`)
}
