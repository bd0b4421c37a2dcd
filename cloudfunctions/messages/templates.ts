import * as z from 'zod'
import { type MessageKind, messageKinds } from '../contract/messages'

/** A template as it was chosen on WeChat's platform: its id, and which of its fields holds what. */
const Template = z.strictObject({
  id: z.string().min(1),
  fields: z.strictObject({ title: z.string(), time: z.string(), place: z.string(), note: z.string() }),
})
export type Template = z.infer<typeof Template>

const Templates = z
  .partialRecord(z.enum(messageKinds), Template)
  .refine((given) => new Set(Object.values(given).map(({ id }) => id)).size === Object.keys(given).length)

export type Templates = Partial<Record<MessageKind, Template>>

/** Of the setting `LINLI_TEMPLATES`, JSON of kind → template; none are set where nothing is sent. */
export function readTemplates(setting: string | undefined): Templates {
  if (!setting) return {}
  const found: Templates = {}
  for (const [kind, template] of Object.entries(Templates.parse(JSON.parse(setting)))) {
    if (template) found[kind as MessageKind] = template
  }
  return found
}

export const functionTemplates = (): Templates => readTemplates(process.env.LINLI_TEMPLATES)
