import gcoord from 'gcoord'
import * as z from 'zod'
import type { ReportKind } from '../contract/report-kinds'
import { type ReportPlace, Told } from '../contract/report-shapes'
import { Line } from '../contract/scalars'
import { isOutside } from '../reports/new-report'
import type { Rules } from '../reports/rules-store'
import { Problem } from './problem'
import { externalId as externalIdCode, serviceNamed } from './services'
import { problems, words } from './words'

/** What another system says of one report; who it comes from stays with that system. */
export interface Form {
  kind: ReportKind
  words: string
  place: ReportPlace
  /** The other system's own number. */
  externalId: string | null
}

/** Throws a `Problem` that tells all that is wrong with the values at once. */
export function readForm(form: URLSearchParams, rules: Rules): Form {
  const said = (name: string) => form.get(name)?.trim() || null
  const code = said('service_code')
  if (code === null) throw new Problem(400, problems.serviceMissing)
  const kind = serviceNamed(code, rules.kinds)
  const wrong: string[] = []
  /** The value where it fits; where it does not, the problem is noted. */
  const fitting = <T>(schema: z.ZodType<T>, value: string | null, problem: string): T | null => {
    if (value === null) return null
    const read = schema.safeParse(value)
    if (!read.success) wrong.push(problem)
    return read.success ? read.data : null
  }
  const description = fitting(Told(4000), said('description'), problems.descriptionTooLong) ?? ''
  const detail = fitting(Told(200), said('address_string'), problems.addressTooLong) ?? ''
  const externalId = fitting(Line(1, 40), said(`attribute[${externalIdCode}]`), problems.externalIdWrong)
  const building = fitting(buildingOf(rules), said('address_id'), problems.addressIdUnknown)
  const position = positionIn(said('lat'), said('long'), wrong)
  const place = { position, building, gridId: null, detail }
  if (wrong.length === 0 && !position && !building && !detail) wrong.push(problems.placeMissing)
  if (isOutside(place, rules)) wrong.push(problems.outside)
  if (wrong.length > 0) throw new Problem(400, ...wrong)
  const url = PictureAddress.safeParse(said('media_url')).data
  return { kind, words: [description, url && words.picture(url)].filter(Boolean).join('\n'), place, externalId }
}

/** Only named to the office, never fetched: an address may lead anywhere. */
const PictureAddress = z.url({ protocol: /^https?$/ }).max(300)

const buildingOf = ({ grids }: Rules) =>
  z.string().refine((name) => grids.some(({ buildings }) => buildings.includes(name)))

const Degrees = z.string().regex(/^-?\d{1,3}(\.\d{1,15})?$/)

function positionIn(lat: string | null, long: string | null, wrong: string[]): ReportPlace['position'] {
  if (lat === null && long === null) return null
  const read = [Degrees.safeParse(lat).data, Degrees.safeParse(long).data].map((text) => Number(text ?? 'none'))
  const [north = Number.NaN, east = Number.NaN] = read
  if (!(Math.abs(north) <= 90 && Math.abs(east) <= 180)) {
    wrong.push(problems.positionWrong)
    return null
  }
  // The standard's degrees are WGS-84; ours are those of Chinese maps.
  const [longitude, latitude] = gcoord.transform([east, north], gcoord.WGS84, gcoord.GCJ02)
  return { latitude, longitude }
}
