/** A subscribe-message template as the office chose it on WeChat's platform. */
export interface MessageTemplate {
  id: string
  /** Its fields by name, such as `thing1` and `time2`; the name's letters are the field's kind. */
  fields: string[]
}

/** What the stand-in for WeChat knows and plants. */
export interface WechatOptions {
  templates?: MessageTemplate[]
  /** Text, or a picture whose file name or bytes hold one of these, is judged `risky`. */
  riskyWords?: string[]
  /** The same, judged `review`. */
  reviewWords?: string[]
  /** After how long a picture's result is pushed; absent: only when `control.deliverMediaChecks()` is called. */
  mediaCheckDelayMs?: number
}
