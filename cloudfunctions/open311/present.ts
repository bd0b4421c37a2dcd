import gcoord from 'gcoord'
import { publicPlace, publicWords } from '../reports/present'
import type { Shower } from '../reports/shown-photos'
import type { StoredReport } from '../reports/stored-report'
import { sheetWords } from '../reports/words'
import type { Said } from './write'

/** As the specification writes moments: `2010-01-01T00:00:00Z`. */
const w3 = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`

/** Degrees to a tenth of a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** A report as everyone may know it: nobody is named, and the place is as exact as the reporter wished. */
export function requestOf(report: StoredReport, agency: string, show: Shower): Said {
  const { number, open, status, kind, photos, sentAt, movedAt, closedAt, dueAt } = report
  const { position, building, detail } = publicPlace(report)
  // Ours are the degrees of Chinese maps; the standard's are WGS-84.
  const [long, lat] = position
    ? gcoord.transform([position.longitude, position.latitude], gcoord.GCJ02, gcoord.WGS84).map(rounded)
    : []
  return {
    service_request_id: number,
    status: open ? 'open' : 'closed',
    status_notes: sheetWords.statuses[status],
    service_name: sheetWords.kinds[kind],
    service_code: kind,
    description: publicWords(report),
    agency_responsible: agency,
    service_notice: null,
    requested_datetime: w3(sentAt),
    updated_datetime: w3(open ? movedAt : (closedAt ?? movedAt)),
    expected_datetime: dueAt && w3(dueAt),
    address: [building, detail].filter(Boolean).join(' ') || null,
    address_id: building,
    zipcode: null,
    lat: lat ?? null,
    long: long ?? null,
    media_url: show(photos).find(({ url }) => url !== null)?.url ?? null,
  }
}
