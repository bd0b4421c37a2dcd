import type { StoredAsset } from '../../cloudfunctions/assets/stored-asset'
import type { StoredSystem } from '../../cloudfunctions/open311/system-store'
import { readableCode } from '../../cloudfunctions/platform/readable-code'
import { warnBefore } from '../../cloudfunctions/reports/due'
import { spotsOf } from '../../cloudfunctions/reports/spots'
import type { StoredReport } from '../../cloudfunctions/reports/stored-report'
import { day, hour, idOf } from './builders'

const communityId = 'wenmiaoping'

/** The gate of the old temple. */
export const gate = { latitude: 28.2298, longitude: 112.9387 }

/** So many metres to the north. */
export const northOf = (metres: number) => ({ ...gate, latitude: gate.latitude + metres / 111_320 })

export const formKey = 'random-key-of-a-form'

/** What somebody types about a heap of rubbish at the gate. */
export const reportWish = (fields: object = {}) => ({
  ...{ key: formKey, kind: 'rubbish', words: '门口有一堆垃圾', anonymity: 'hidden' as const, consent: '2026-11' },
  place: { position: gate, building: null, gridId: null, detail: '' },
  ...fields,
})

/** An open report of the neighbour's, a day old and due in a day. */
export function aReport(now: Date, fields: Partial<StoredReport> = {}): StoredReport {
  const sentAt = fields.sentAt ?? new Date(now.getTime() - hour)
  const dueAt = fields.dueAt === undefined ? new Date(sentAt.getTime() + day) : fields.dueAt
  const place = { position: gate, building: null, assetId: null, ...fields }
  const _id = fields._id ?? idOf('report')
  return {
    ...{ _id, communityId, number: readableCode(idOf(_id), 8), kind: 'rubbish', tells: false, status: 'received' },
    ...{ open: true, source: 'resident', words: '一堆垃圾', wordsState: 'passed', wordsTries: 0, gridId: null },
    ...{ detail: '', placeShown: 'exact', spots: spotsOf(place), photos: [], anonymity: 'hidden' },
    ...{ reporter: 'neighbour', contact: null, consent: '2026-11', enteredBy: null, outside: null },
    ...{ followers: [], followerCount: 0, sentAt, movedAt: sentAt, dueAt, warnAt: dueAt && warnBefore(sentAt, dueAt) },
    ...{ turnAt: dueAt ?? sentAt, fixedAt: null, closedAt: null, result: '', escalated: false, assignee: null },
    ...{ mergedInto: null, duplicates: [], published: false, publicWords: null, steps: [], lookAt: null, turn: 0 },
    ...{ startedAt: null, reviewedAt: null, tellAt: null },
    ...place,
    ...fields,
  }
}

export const assetScene = `a${idOf('scene')}`

/** An extinguisher that was never looked at, due today. */
export function anAsset(now: Date, fields: Partial<StoredAsset> = {}): StoredAsset {
  return {
    ...{
      _id: idOf('asset'),
      communityId,
      type: 'extinguisher',
      name: '三栋二楼灭火器',
      building: '3 栋',
      gridId: null,
    },
    ...{ detail: '二楼', position: null, expiresOn: null, everyDays: 30, content: '', scene: assetScene, print: 1 },
    ...{ state: 'unseen', nextDueOn: new Date(now.getTime() + 8 * hour).toISOString().slice(0, 10), responsible: [] },
    ...{ looks: [], retired: false, revision: 1 },
    ...fields,
  }
}

/** A system of the city that may hand reports in, and has not yet. */
export const anOutsideSystem = (now: Date, fields: Partial<StoredSystem> = {}): StoredSystem => ({
  ...{ _id: 'system', communityId, name: '市级平台', since: now, lastUsedAt: null, revoked: false },
  ...{ turn: 0, hour: 0, count: 0, ...fields },
})

export const someRules = {
  ...{ kinds: ['rubbish', 'lamp', 'deed', 'other'], area: { centre: gate, metres: 2000 } },
  grids: [{ id: 'grid-1', name: '一网格', buildings: ['3 栋'] }],
  hours: [
    { from: '08:30', to: '12:00' },
    { from: '14:30', to: '18:00' },
  ],
}
