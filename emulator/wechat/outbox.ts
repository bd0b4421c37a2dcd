import { type Fields, fields } from '../wire/body'

/** A message that the app asked WeChat to send. */
export interface Message {
  /** ISO time of the cloud. */
  at: string
  touser: string
  templateId: string
  page: string
  /** Field → text. */
  data: Record<string, string>
  /** 0 when it was sent; otherwise why not. */
  errcode: number
  errmsg: string
}

/** A content check that the app asked for. */
export interface ContentCheck {
  at: string
  kind: 'text' | 'media'
  openid: string
  /** The text, or the picture's address. */
  content: string
  errcode: number
  errmsg: string
  /** Of a text, when it was judged. */
  suggest?: string
  traceId?: string
}

export interface Outbox {
  sent: Message[]
  refused: Message[]
  checks: ContentCheck[]
}

export interface Exchange {
  at: number
  /** The last part of the interface's path. */
  call: string
  wish: Fields
  answer: Fields & { errcode: number; errmsg: string }
}

/** What went to WeChat, sorted for reading. */
export function outboxOf(exchanges: Exchange[]): Outbox {
  const messages = exchanges.filter(({ call }) => call === 'send').map(messageOf)
  return {
    sent: messages.filter(({ errcode }) => errcode === 0),
    refused: messages.filter(({ errcode }) => errcode !== 0),
    checks: exchanges.filter(({ call }) => call in kinds).map(checkOf),
  }
}

const kinds: Record<string, ContentCheck['kind']> = { msg_sec_check: 'text', media_check_async: 'media' }

function messageOf({ at, wish, answer }: Exchange): Message {
  const data = Object.entries(fields(wish.data)).map(([name, field]) => [name, String(fields(field).value ?? '')])
  return {
    ...outcomeOf(at, answer),
    touser: String(wish.touser ?? ''),
    templateId: String(wish.template_id ?? ''),
    page: String(wish.page ?? ''),
    data: Object.fromEntries(data),
  }
}

function checkOf({ at, call, wish, answer }: Exchange): ContentCheck {
  const { suggest } = fields(answer.result)
  return {
    ...outcomeOf(at, answer),
    kind: kinds[call] ?? 'text',
    openid: String(wish.openid ?? ''),
    content: String(wish.content ?? wish.media_url ?? ''),
    ...(typeof suggest === 'string' && { suggest }),
    ...(typeof answer.trace_id === 'string' && { traceId: answer.trace_id }),
  }
}

function outcomeOf(at: number, { errcode, errmsg }: Exchange['answer']) {
  return { at: new Date(at).toISOString(), errcode, errmsg }
}
