import { type MessageKind, messageKinds } from '../../cloudfunctions/contract/messages'
import type { Templates } from '../../cloudfunctions/messages/templates'
import type { Emulator, EmulatorOptions } from '../../emulator/start'
import { testSecret } from './event-needs'

const fields = { title: 'thing1', time: 'time2', place: 'thing3', note: 'thing4' }

export const templates = Object.fromEntries(
  messageKinds.map((kind) => [kind, { id: `template-${kind}`, fields }]),
) satisfies Templates as Record<MessageKind, { id: string; fields: typeof fields }>

/** Settings by which the functions send through the emulator's stand-in for WeChat. */
export const messagingSettings = {
  LINLI_WECHAT_URL: '{url}/wechat',
  LINLI_WECHAT_APPID: 'wx-local',
  LINLI_WECHAT_SECRET: 'local',
  LINLI_TEMPLATES: JSON.stringify(templates),
}

/** What WeChat knows of the same templates. */
export const messagingTemplates = Object.values(templates).map(({ id, fields }) => ({
  id,
  fields: Object.values(fields),
}))

export const messagingOptions: Partial<EmulatorOptions> = {
  settings: {
    LINLI_SECRET: testSecret,
    LINLI_PUBLIC_URL: '{url}',
    LINLI_LOG_LEVEL: 'error',
    LINLI_RESIDENT_WEB: 'full',
    ...messagingSettings,
  },
  wechat: { templates: messagingTemplates },
}

/** A moment of the community's clock. */
export const shanghai = (text: string): Date => new Date(`${text}:00+08:00`)

export function setTime(emulator: Emulator, moment: Date): void {
  emulator.control.setClock(moment.getTime() - Date.now())
}
