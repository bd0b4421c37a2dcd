import * as z from 'zod'
import { CertificateState } from '../contract/service'
import type { Position } from '../events/event-store'
import { command, documentsOf, type Order } from '../platform/documents'

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
  state: CertificateState,
  /** Missing in older certificates. */
  withdrawn: z.object({ at: z.date(), reason: z.string() }).nullable().default(null),
  /** The records that it counts, as they stood. */
  served: z.array(z.object({ shift: z.string(), minutes: z.number().int() })),
})
export type StoredCertificate = z.infer<typeof StoredCertificate>

const mostOwn = 100
const latestFirst: Order[] = [
  ['issuedAt', 'desc'],
  ['_id', 'desc'],
]

/** Those of one number, name or state. */
export interface Issued {
  number?: string
  name?: string
  state?: CertificateState
}

/** Certificates of one community; every method is one database request. */
export interface CertificateStore {
  /** False when one of this number exists. */
  add(certificate: Omit<StoredCertificate, 'communityId'>): Promise<boolean>
  find(number: string): Promise<StoredCertificate | null>
  /** A person's own, latest first. */
  of(personId: string): Promise<StoredCertificate[]>
  /** Everyone's, latest first. */
  issued(which: Issued, limit: number, after?: Position): Promise<StoredCertificate[]>
  /** Null when there is none of this number, or it is withdrawn already. */
  withdraw(number: string, withdrawn: { at: Date; reason: string }): Promise<StoredCertificate | null>
  /** Another one stands in its place. */
  supersede(number: string): Promise<void>
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
    issued: async ({ number, ...which }, limit, after) => {
      const _ = command()
      const at = after && new Date(after.at)
      const filter = {
        ...which,
        ...(number === undefined ? {} : { _id: number }),
        ...(at ? { issuedAt: _.lte(at) } : {}),
      }
      const rows = await certificates.find(filter, {
        ...{ order: latestFirst, limit, fields: { served: false } },
        ...(at ? { either: [{ issuedAt: _.lt(at) }, { _id: _.lt(after.id) }] } : {}),
      })
      return rows.map((row) => StoredCertificate.parse({ served: [], ...Object(row) }))
    },
    withdraw: async (number, withdrawn) => {
      const _ = command()
      const row = await certificates.change(
        { _id: number, state: _.neq('withdrawn') },
        { state: 'withdrawn', withdrawn: _.set(withdrawn) },
      )
      return row === null ? null : StoredCertificate.parse(row)
    },
    supersede: async (number) => {
      await certificates.changeUnseen({ _id: number, state: 'valid' }, { state: 'superseded' })
    },
    recheck: (personId, shiftId, minutes) => {
      const _ = command()
      const served = _.elemMatch({ shift: shiftId, minutes: _.neq(minutes) })
      return certificates.changeAll({ personId, state: 'valid', served }, { state: 'superseded' })
    },
    removeOf: (personId, until) => certificates.remove({ personId, issuedAt: command().lte(until) }),
  }
}
