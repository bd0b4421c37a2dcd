import * as z from 'zod'
import { command, documentsOf } from '../platform/documents'

const StoredCertificate = z.object({
  /** The number on it: twelve characters that nobody guesses or mistakes, after the year. */
  _id: z.string(),
  communityId: z.string(),
  personId: z.string(),
  name: z.string(),
  volunteerNumber: z.string(),
  from: z.string(),
  until: z.string(),
  shifts: z.number().int(),
  minutes: z.number().int(),
  kinds: z.array(z.object({ kind: z.string(), shifts: z.number().int(), minutes: z.number().int() })),
  issuer: z.string(),
  issuedAt: z.date(),
  state: z.enum(['valid', 'superseded']),
  /** The records that it counts, as they stood. */
  served: z.array(z.object({ shift: z.string(), minutes: z.number().int() })),
})
export type StoredCertificate = z.infer<typeof StoredCertificate>

const mostOwn = 100

/** Certificates of one community; every method is one database request. */
export interface CertificateStore {
  /** False when one of this number exists. */
  add(certificate: Omit<StoredCertificate, 'communityId'>): Promise<boolean>
  find(number: string): Promise<StoredCertificate | null>
  /** A person's own, latest first. */
  of(personId: string): Promise<StoredCertificate[]>
  /** Supersedes those that say another number of minutes for that person's shift. */
  recheck(personId: string, shiftId: string, minutes: number): Promise<void>
  /** Removes a person's, as far as they are older; says how many. */
  removeOf(personId: string, until: Date): Promise<number>
}

export function certificateStore(communityId: string): CertificateStore {
  const certificates = documentsOf('certificates', communityId)
  return {
    add: (certificate) => certificates.add(certificate),
    find: async (number) => {
      const row = await certificates.one({ _id: number })
      return row === null ? null : StoredCertificate.parse(row)
    },
    of: async (personId) => {
      const rows = await certificates.find({ personId }, { order: [['issuedAt', 'desc']], limit: mostOwn })
      return rows.map((row) => StoredCertificate.parse(row))
    },
    recheck: (personId, shiftId, minutes) => {
      const _ = command()
      const served = _.elemMatch({ shift: shiftId, minutes: _.neq(minutes) })
      return certificates.changeAll({ personId, state: 'valid', served }, { state: 'superseded' })
    },
    removeOf: (personId, until) => certificates.remove({ personId, issuedAt: command().lte(until) }),
  }
}
