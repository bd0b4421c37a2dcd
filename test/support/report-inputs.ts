import { personIdOf } from '../../cloudfunctions/platform/person-id'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { communityId } from './cloud'
import { testSecret } from './event-needs'
import { anAsset, aReport, assetScene, formKey, gate, reportWish, someRules } from './reports'

const now = new Date()
const secrets = openSecrets(testSecret)
const person = personIdOf(secrets, communityId, 'marker-openid')
const contact = { name: '标记姓名', phone: '13900009876' }
const planted = aReport(now, {
  ...{ _id: 'planted-report', words: '标记答案', detail: '标记楼栋', anonymity: 'named', contact, reporter: person },
  ...{ consent: 'marker-consent', followers: [{ id: 'marker-person', at: now }], followerCount: 1 },
  assignee: { id: 'marker-person', ref: 'marker-ref', name: '标记帮手' },
})
const reportId = planted._id

/** A report that nobody has looked at, and a thing with somebody responsible for it. */
export const plantedReports = {
  reports: [planted, aReport(now, { _id: 'another-report' })],
  assets: [
    anAsset(now, {
      responsible: [{ id: 'marker-person', ref: 'marker-ref', name: '标记帮手' }],
      looks: [{ key: formKey, at: now, faults: [], note: '标记答案', by: 'marker-ref', photos: [] }],
    }),
  ],
}

const fields = {
  ...{ type: 'bin', name: '桶', building: null, gridId: null, detail: '', position: null, expiresOn: null },
  ...{ everyDays: 30, content: '' },
}
const row = { row: 2, type: '垃圾桶', name: '桶', building: '', grid: '', detail: '', expires: '', every: '' }
const assetId = plantedReports.assets[0]?._id ?? ''
const period = { from: '2026-11-01', until: '2026-12-31' }
const step = { reportId, key: formKey }

/** Inputs that reach the documents, for every action of reports and of things that are looked after. */
export const reportInputs: Record<string, unknown[]> = {
  'assets.scan': [{ scene: assetScene }],
  'assets.inspect': [{ scene: assetScene, everyDays: 30, key: formKey, faults: [], note: '' }],
  'assets.mine': [{}],
  'assets.officeList': [{ order: 'due' }, { order: 'expiry', type: 'bin' }],
  'assets.officeShow': [{ assetId }],
  'assets.create': [{ key: formKey, fields }],
  'assets.edit': [{ assetId, revision: 1, fields }],
  'assets.setResponsible': [{ assetId, refs: [] }],
  'assets.handOver': [{ type: 'extinguisher', refs: [] }],
  'assets.retire': [{ assetId }],
  'assets.reprint': [{ assetId, print: 1 }],
  'assets.code': [{ assetId }],
  'assets.previewImport': [{ rows: [row] }],
  'assets.importRows': [{ rows: [row] }],
  'assets.exportSheet': [{}],
  'reports.guide': [{}],
  'reports.nearby': [{ kind: 'rubbish', position: gate }],
  'reports.send': [reportWish()],
  'reports.follow': [{ reportId }],
  'reports.unfollow': [{ reportId }],
  'reports.mine': [{}, { as: 'follower' }, { for: 'marker-care' }],
  'reports.show': [{ reportId }],
  'reports.answer': [{ ...step, move: 'confirm', why: '' }],
  'reports.publicShow': [{ reportId }],
  'reports.publicList': [{}, { show: 'fixed' }],
  'reports.publicNearby': [{ position: gate }],
  'reports.work': [{}],
  'reports.workOn': [{ items: [{ ...step, move: 'start', why: '' }] }, { items: [{ ...step, move: 'fix', why: '' }] }],
  'reports.officeList': [{ status: 'received' }, { status: 'received', gridId: null, kind: 'lamp', assignee: null }],
  'reports.overdue': [{}],
  'reports.officeShow': [{ reportId }],
  'reports.call': [{ reportId }],
  'reports.byNumber': [{ number: planted.number }],
  'reports.enter': [
    { key: formKey, source: 'phone', kind: 'lamp', words: '灯坏了', place: reportWish().place, photos: [] },
  ],
  'reports.officeAct': [{ items: [{ ...step, move: 'accept', why: '' }] }],
  'reports.mergeAll': [{ reportIds: [reportId, 'missing'], into: 'another-report', key: formKey }],
  'reports.untold': [{}],
  'reports.toldOtherwise': [{ reportId }],
  'reports.toReview': [{}],
  'reports.review': [{ reportIds: [reportId], publish: true }],
  'reports.merge': [{ ...step, into: 'another-report' }],
  'reports.publish': [{ reportId, words: null }],
  'reports.withdraw': [{ reportId }],
  'reports.load': [{}],
  'reports.workers': [{}],
  'reports.rules': [{}],
  'reports.setRules': [{ revision: 0, rules: { ...someRules, assign: [] } }],
  'reports.exportHotline': [period],
  'reports.figures': [period],
  'reports.publicFigures': [{}],
  'reports.systems': [{}],
  'reports.addSystem': [{ key: formKey, name: '市级平台' }],
  'reports.renewSystem': [{ systemId: 'some-system', turn: 0 }],
  'reports.revokeSystem': [{ systemId: 'some-system' }],
}
