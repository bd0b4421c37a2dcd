import { type ReportKind, reportKinds } from '../contract/report-kinds'
import { sheetWords } from '../reports/words'
import { Problem } from './problem'
import { problems, words } from './words'
import type { Said } from './write'

type Group = keyof typeof words.groups
const groups: Record<ReportKind, Group> = {
  ...{ rubbish: 'sanitation', bulky: 'sanitation', bin: 'sanitation', stickers: 'sanitation', lamp: 'facility' },
  ...{ road: 'facility', water: 'facility', fitness: 'facility', board: 'facility', corridor: 'safety' },
  ...{ 'fire-hazard': 'safety', extinguisher: 'safety', manhole: 'safety', parking: 'civility', noise: 'civility' },
  ...{ correction: 'civility', deed: 'civility', suggestion: 'other', other: 'other' },
}

/** Every kind that the community takes; a request's id comes at once, and each takes the other system's own number. */
export const servicesOf = (kinds: readonly ReportKind[]): Said =>
  kinds.map((kind) => ({
    service_code: kind,
    service_name: sheetWords.kinds[kind],
    description: words.description[kind],
    metadata: true,
    type: 'realtime',
    keywords: [sheetWords.kinds[kind], words.groups[groups[kind]]].join(', '),
    group: words.groups[groups[kind]],
  }))

/** In which attribute another system says its own number. */
export const externalId = 'external_id'

export const definitionOf = (kind: ReportKind): Said => ({
  service_code: kind,
  attributes: [
    {
      variable: true,
      code: externalId,
      datatype: 'string',
      required: false,
      datatype_description: words.externalIdForm,
      order: 1,
      description: words.externalId,
      values: [],
    },
  ],
})

/** The kind that a service code names, if the community takes it. */
export function serviceNamed(code: string, taken: readonly ReportKind[]): ReportKind {
  const kind = reportKinds.find((one) => one === code)
  if (!kind || !taken.includes(kind)) throw new Problem(404, problems.serviceUnknown)
  return kind
}
