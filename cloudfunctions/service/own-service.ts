import { notesOf, walkSaid } from '../check-in/present'
import type { OwnService } from '../contract/service'
import { publicUrl } from '../platform/settings'
import { certificateStore } from './certificate-store'
import { certificateSaid } from './certify'
import { recordSaid, recordsOfPerson } from './record'
import { serviceStore } from './service-store'

const mostShifts = 2000
const always = { from: new Date(0), until: new Date('9999-01-01T00:00:00Z') }

/** Everything that is kept of what a person did on shifts. */
export async function ownService(communityId: string, personId: string): Promise<OwnService> {
  const now = new Date()
  const [shifts, certificates] = await Promise.all([
    serviceStore(communityId).between(personId, always.from, always.until, mostShifts),
    certificateStore(communityId).of(personId),
  ])
  return {
    records: recordsOfPerson(personId, shifts, now)
      .reverse()
      .map((record) => ({
        ...recordSaid(record, now),
        walk: walkSaid(record.walk),
        notes: notesOf(record.shift).filter(({ number }) => number === record.walk.number),
      })),
    certificates: certificates.map((one) => certificateSaid(one, { publicUrl })),
  }
}
