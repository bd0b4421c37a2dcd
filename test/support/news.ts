import type { CommentaryRules } from '../../cloudfunctions/contract/commentary'
import type { NoticeFields } from '../../cloudfunctions/contract/notices'
import type { StoredNotice } from '../../cloudfunctions/notices/stored-notice'
import { concernsOf } from '../../cloudfunctions/notices/stored-notice'
import { day, hour, idOf } from './builders'
import { formKey } from './reports'

const communityId = 'wenmiaoping'

/** What the office types about a water pipe, for everyone and everywhere. */
export const noticeFields = (now: Date, fields: Partial<NoticeFields> = {}): NoticeFields => ({
  ...{ kind: 'notice', title: '周四停水检修', words: '上午 9 点到 11 点，请提前接好水。' },
  ...{ audience: { kind: 'everyone' }, shows: ['home', 'radio', 'boards'] },
  from: new Date(now.getTime() - hour).toISOString(),
  until: new Date(now.getTime() + 3 * day).toISOString(),
  ...fields,
})

/** A notice of now, three days more. */
export function aNotice(now: Date, fields: Partial<StoredNotice> = {}): StoredNotice {
  const { from, until, ...typed } = noticeFields(now)
  const notice = { ...typed, from: new Date(from), until: new Date(until), ...fields }
  return {
    ...{ _id: idOf('notice'), communityId, withdrawn: false, unchecked: false, revision: 1, before: [] },
    changedAt: new Date(now.getTime() - hour),
    ...{ ...notice, concerns: concernsOf(notice.audience) },
  }
}

const rules: CommentaryRules = {
  weights: [{ kind: 'deed', weight: 5 }],
  ...{ praise: 3, thanks: 2, blame: 3, perKind: 2, days: 14, praiseFirst: true },
}

const scene = `a${idOf('scene')}`
const noticeId = idOf('notice')
const week = '2026-11-23'

/** Inputs that reach the documents, for every action of notices, the commentary and boards. */
export const newsInputs: Record<string, unknown[]> = {
  'notices.list': [{}, { kind: 'job', place: 'home', building: '标记楼栋' }],
  'notices.show': [{ noticeId }],
  'notices.officeList': [{}, { show: 'over' }, { show: 'withdrawn' }],
  'notices.officeShow': [{ noticeId }],
  'notices.write': [{ key: formKey, fields: noticeFields(new Date()) }],
  'notices.edit': [{ noticeId, revision: 1, fields: noticeFields(new Date()) }],
  'notices.withdraw': [{ noticeId }],
  'commentary.current': [{}],
  'commentary.show': [{ week }],
  'commentary.list': [{}, { before: week }],
  'commentary.desk': [{}],
  'commentary.draft': [{ replacing: null }, { replacing: 1 }],
  'commentary.rewrite': [
    { week, sentenceId: 'planted-report', was: { text: '标记答案', state: 'in' }, text: '换一句', state: 'in' },
  ],
  'commentary.approve': [{ week, revision: 1, despite: true }],
  'commentary.takeBack': [{ week, revision: 1 }],
  'commentary.rules': [{}],
  'commentary.setRules': [{ revision: 0, rules }],
  'boards.scan': [{ scene }],
  'boards.hang': [
    {
      scene,
      key: formKey,
      content: { kind: 'notice', id: noticeId, revision: 1, title: '标题' },
      proof: 'x'.repeat(22),
    },
  ],
  'boards.officeList': [{}],
  'boards.contents': [{}],
  'boards.sheet': [{ source: { kind: 'notice', id: noticeId } }],
}
export const someCommentaryRules = rules
