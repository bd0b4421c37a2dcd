import { isSameMark, mostMarks, packMark } from '../check-in/shift-marks'
import type { StaffMark, WalkMark } from '../check-in/walk-mark'
import type { WalkedShift } from '../check-in/walked-shift'
import { disputableForMs } from '../check-in/window'
import type { Correction, service } from '../contract/service'
import { pageOf } from '../events/page-of'
import { auditLine, lookLine } from '../members/audit-line'
import { everyoneOnShift, everyVolunteer } from '../members/audit-store'
import type { Resident } from '../platform/caller'
import { refusing, type UseCase } from '../platform/serve'
import type { ServiceNeeds } from './needs'
import { type PersonRecord, recordSaid, recordsOf, recordsOfPerson } from './record'
import { disputesOf, minutesOf } from './served'
import { disputeKey } from './service-store'

const refuseDispute = refusing<typeof service.dispute>()
const refuseShift = refusing<typeof service.ofShift>()
const refuseCorrect = refusing<typeof service.correct>()
const hour = 60 * 60_000
/** Service before the start and after the end is rarely longer. */
const aroundMs = 12 * hour

export const mine =
  (needs: ServiceNeeds): UseCase<typeof service.mine> =>
  async ({ after, limit }, { communityId, personId }) => {
    const now = needs.now()
    const found = await needs.service(communityId).past(personId, now, limit + 1, after)
    const { page, next } = pageOf(found, limit)
    return { records: recordsOfPerson(personId, page, now).map((record) => recordSaid(record, now)), next }
  }

/** A claim is a mark among the person's own; the office finds its shift on a list until it answers. */
export const dispute =
  (needs: ServiceNeeds): UseCase<typeof service.dispute> =>
  async ({ shiftId, number, id, from, to, words }, { communityId, personId }) => {
    const now = needs.now()
    const store = needs.service(communityId)
    const mark: WalkMark = { id, kind: 'dispute', from: Date.parse(from), to: Date.parse(to), words }
    const shift = await store.find(shiftId)
    const isMine = shift?.entries.some((entry) => entry.id === personId && entry.number === number)
    if (!shift || !isMine) throw refuseDispute('shift-not-mine')
    if (shift.endsAt > now) throw refuseDispute('not-over-yet')
    if (!isAround(mark, shift)) throw refuseDispute('stretch-outside-shift')
    if (shift.endsAt.getTime() + disputableForMs <= now.getTime()) throw refuseDispute('shift-closed')
    const before = shift.marks.of(number).get(id)
    const written =
      before && isSameMark(before, mark)
        ? shift
        : await store.dispute({ personId, number }, shiftId, { id, text: packMark(mark) }, now)
    const kept = written ?? (await store.find(shiftId))
    if (!kept?.marks.of(number).has(id)) throw refuseDispute('too-many-marks', { most: mostMarks.volunteer })
    const [record] = recordsOfPerson(personId, [kept], now)
    if (!record) throw refuseDispute('shift-not-mine')
    return recordSaid(record, now)
  }

const isAround = ({ from, to }: { from: number; to: number }, shift: WalkedShift): boolean =>
  from < to && from >= shift.startsAt.getTime() - aroundMs && to <= shift.endsAt.getTime() + aroundMs

const staffSaid = (record: PersonRecord, now: Date) => ({ ...recordSaid(record, now), name: record.name })

export const disputes =
  (needs: ServiceNeeds): UseCase<typeof service.disputes> =>
  async ({ after, limit }, caller) => {
    const { communityId } = caller
    const now = needs.now()
    await noteLook(everyVolunteer, caller, needs)
    const { page, next } = pageOf(await needs.service(communityId).disputed(limit + 1, after), limit)
    const open = page
      .flatMap((shift) => recordsOf(shift, now))
      .filter(({ shift, walk }) => disputesOf(shift, walk.number).some(({ answer }) => answer === null))
    return { records: open.map((record) => staffSaid(record, now)), next }
  }

export const ofShift =
  (needs: ServiceNeeds): UseCase<typeof service.ofShift> =>
  async ({ shiftId }, caller) => {
    const shift = await needs.service(caller.communityId).find(shiftId)
    if (!shift) throw refuseShift('shift-not-found')
    await noteLook(everyoneOnShift(shiftId), caller, needs)
    return { records: recordsOf(shift, needs.now()).map((record) => staffSaid(record, needs.now())) }
  }

async function noteLook(about: string, { communityId, personId }: Resident, needs: ServiceNeeds): Promise<void> {
  const look = { about, at: needs.now(), what: 'hours-seen' } as const
  await needs.audit(communityId).note(lookLine(needs.secrets(), look, personId))
}

/** What the office writes is marks too, and certificates that say otherwise are superseded in the same call. */
export const correct =
  (needs: ServiceNeeds): UseCase<typeof service.correct> =>
  async ({ shiftId, items }, caller) => {
    const { communityId, personId } = caller
    const now = needs.now()
    const store = needs.service(communityId)
    const shift = await store.find(shiftId)
    if (!shift) throw refuseCorrect('shift-not-found')
    const by = needs.secrets().sign('on-shift', `${shiftId}|${personId}`, 12)
    const marks = items.map((item) => staffMark(item, by))
    for (const mark of marks) {
      if (mark.kind === 'undo') continue
      if (!shift.entries.some(({ number }) => number === mark.number)) throw refuseCorrect('number-not-on-shift')
      if (mark.kind !== 'answer' && !isAround(mark, shift)) throw refuseCorrect('stretch-outside-shift')
    }
    const answered = marks.flatMap((mark) => (mark.kind === 'answer' ? [disputeKey(mark.number, mark.of)] : []))
    const corrected = await store.correct(shiftId, marks.map(packMark), answered)
    if (!corrected) throw refuseCorrect('too-many-marks', { most: mostMarks.staff })
    const records = recordsOf(corrected, now)
    for (const record of records.filter((one) => concerns(marks, one))) {
      await noteCorrection(record, marks, caller, needs)
      await needs.certificates(communityId).recheck(record.personId, shiftId, minutesOf(record.served).total)
    }
    return { records: records.map((record) => staffSaid(record, now)) }
  }

/** The same marks sent again are the same deed. */
async function noteCorrection(
  { personId: about, shift }: PersonRecord,
  marks: readonly StaffMark[],
  { communityId, personId }: Resident,
  needs: ServiceNeeds,
): Promise<void> {
  const by = { role: 'staff', personId } as const
  const turn = [shift.id, ...marks.map(({ id }) => id)].join('|')
  const deed = { about, at: needs.now(), what: 'hours-corrected', by, turn } as const
  await needs.audit(communityId).note(auditLine(needs.secrets(), deed))
}

function staffMark(item: Correction, by: string): StaffMark {
  const { id } = item
  if (item.kind === 'undo') return { id, kind: 'undo', by, of: item.of }
  if (item.kind === 'answer') return { id, kind: 'answer', by, number: item.number, of: item.of, words: item.words }
  const { kind, number, reason } = item
  return { id, kind, by, number, from: Date.parse(item.from), to: Date.parse(item.to), reason }
}

/** Taking a mark back concerns whoever the mark was about. */
const concerns = (marks: readonly StaffMark[], { shift, walk }: PersonRecord): boolean =>
  marks.some((mark) => {
    const about = mark.kind === 'undo' ? shift.marks.staff.get(mark.of) : mark
    return about !== undefined && 'number' in about && about.number === walk.number
  })
