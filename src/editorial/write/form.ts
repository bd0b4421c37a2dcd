import type { NoticeFields, NoticeKind, NoticePlace, OfficeNotice } from '@contract/notices'
import { writeCopy } from '../../copy/editorial'
import { instantOf, localOf, shifted } from '../../events/local-time'

/** A notice as it is typed; times by the community's clock. */
export interface NoticeForm {
  kind: NoticeKind
  title: string
  words: string
  audience: 'everyone' | 'volunteers' | 'buildings'
  buildings: string
  shows: NoticePlace[]
  from: string
  until: string
}

const defaultDays = 7

export function noticeForm(notice: OfficeNotice | null, now: number, fresh: boolean): NoticeForm {
  const today = localOf(new Date(now).toISOString())
  const times = { from: today, until: shifted(today, defaultDays) }
  if (!notice) {
    const places: NoticePlace[] = ['home', 'radio', 'boards']
    return { kind: 'notice', title: '', words: '', audience: 'everyone', buildings: '', shows: places, ...times }
  }
  const { kind, title, words, audience, shows, from, until } = notice
  return {
    ...{ kind, title, words, shows, audience: audience.kind },
    buildings: audience.kind === 'buildings' ? audience.buildings.join('\u3001') : '',
    ...(fresh ? times : { from: localOf(from), until: localOf(until) }),
  }
}

export type NoticeReading = { ok: true; fields: NoticeFields } | { ok: false; why: string }

const separators = /[\u3001,\uff0c;\uff1b\n]/

export function readNotice(form: NoticeForm): NoticeReading {
  const { kind, title, words, shows } = form
  if (!title.trim() || !words.trim()) return { ok: false, why: writeCopy.incomplete }
  const buildings = form.buildings
    .split(separators)
    .map((name) => name.trim())
    .filter(Boolean)
  if (form.audience === 'buildings' && buildings.length === 0) return { ok: false, why: writeCopy.buildingsNeeded }
  const [from, until] = [instantOf(form.from), instantOf(form.until)]
  if (from === null || until === null) return { ok: false, why: writeCopy.timesNeeded }
  const audience =
    form.audience === 'buildings' ? { kind: 'buildings' as const, buildings } : ({ kind: form.audience } as const)
  return { ok: true, fields: { kind, title: title.trim(), words: words.trim(), audience, shows, from, until } }
}
