import { command, type Documents, documentsOf, type Filter } from '../platform/documents'
import { memberRef } from '../platform/member-ref'
import type { Secrets } from '../platform/secrets'

interface Leaver {
  communityId: string
  personId: string
  /** Stands where the person stood. */
  tombstone: string
  /** What is younger belongs to somebody who came back. */
  at: Date
}

/** A person takes few steps in one report, and each pass takes one of them out of every report. */
const mostPasses = 80

/**
 * Takes a person out of reports, rules and things looked after. Reports stay, so that what is broken is fixed and counted:
 * what was published stays as it is; what was written and pictured for the office alone goes, what was said on reopening too.
 */
export async function leaveReports({ communityId, personId, tombstone, at }: Leaver, secrets: Secrets): Promise<void> {
  const _ = command()
  const ref = memberRef(secrets, personId)
  const reports = documentsOf('reports', communityId)
  const assets = documentsOf('assets', communityId)
  const own = { reporter: personId, sentAt: _.lte(at) }
  const gone = { reporter: tombstone, contact: null }
  await reports.changeAll({ ...own, published: false }, { ...gone, words: '', detail: '', photos: _.set([]) })
  await reports.changeAll(own, gone)
  const hidden = { reporter: tombstone, published: false }
  const said = { 'by.role': 'reporter', why: _.neq('') }
  await everyOne(reports, 'steps', said, { 'steps.$.why': '' }, hidden)
  const pictured = { 'by.role': 'reporter', 'photos.0': _.exists(true) }
  await everyOne(reports, 'steps', pictured, { 'steps.$.photos': _.set([]) }, hidden)
  await reports.changeAll({ enteredBy: ref, sentAt: _.lte(at) }, { enteredBy: tombstone })
  const given = { 'assignee.id': personId, movedAt: _.lte(at) }
  await reports.changeAll({ ...given, status: 'dispatched' }, { status: 'accepted', assignee: null })
  await reports.changeAll(given, { assignee: null })
  await everyOne(reports, 'followers', { id: personId, at: _.lte(at) }, { 'followers.$.id': tombstone })
  await everyOne(reports, 'steps', { 'by.ref': ref, at: _.lte(at) }, { 'steps.$.by.ref': tombstone })
  const noLook = { 'looks.$.note': '', 'looks.$.photos': _.set([]) }
  await everyOne(assets, 'looks', { by: ref, at: _.lte(at) }, { ...noLook, 'looks.$.by': tombstone })
  await assets.changeAll({ 'responsible.id': personId }, { responsible: _.pull({ id: personId }) })
  const assigned = { 'assign.worker': personId }
  await documentsOf('report-rules', communityId).changeAll(assigned, { assign: _.pull({ worker: personId }) })
}

/** Replaces every fitting element of that list in every document: one update reaches one of each. */
async function everyOne(
  documents: Documents,
  list: string,
  element: Filter,
  update: Filter,
  of: Filter = {},
): Promise<void> {
  const filter = { ...of, [list]: command().elemMatch(element) }
  const fields = { _id: true }
  for (let pass = 0; pass < mostPasses; pass += 1) {
    if ((await documents.find(filter, { order: [], limit: 1, fields })).length === 0) return
    await documents.changeAll(filter, update)
  }
}
