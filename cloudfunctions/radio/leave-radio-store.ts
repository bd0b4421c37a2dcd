import { shanghaiDate } from '../dates/shanghai'
import { memberRef } from '../platform/member-ref'
import type { Secrets } from '../platform/secrets'
import { programmeStore } from './programme-store'
import type { Programme, StoredHost } from './stored-programme'
import { stillOpen } from './turns'

interface Leaver {
  communityId: string
  personId: string
  /** Stands where the person stood. */
  tombstone: string
  /** What is younger belongs to somebody who came back. */
  at: Date
}

const tries = 5

/** Takes a person off the radio: broadcasts keep that somebody spoke, under the name of nobody. */
export async function leaveRadio(leaver: Leaver, nameOfNobody: string, secrets: Secrets): Promise<void> {
  const store = programmeStore(leaver.communityId)
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const programme = await store.read()
    const after = without(leaver, programme, nameOfNobody, memberRef(secrets, leaver.personId))
    if (after === null || (await store.write(after))) return
  }
  throw new Error('the programme changed at every attempt')
}

function without({ personId, tombstone, at }: Leaver, programme: Programme, name: string, ref: string) {
  const isTheirs = ({ person, boundAt }: StoredHost) => person === personId && (boundAt === null || boundAt <= at)
  const { hosts, guests, lastEdit } = programme
  const isNamed = hosts.some(isTheirs) || guests.some((guest) => guest.recordedBy === ref) || lastEdit?.by === ref
  if (!isNamed) return null
  const gone = { name, person: null, boundAt: null }
  const left = {
    ...programme,
    hosts: hosts.map((host) => (isTheirs(host) ? { ...host, ...gone, leftOn: host.leftOn ?? shanghaiDate(at) } : host)),
    guests: guests.map((guest) => (guest.recordedBy === ref ? { ...guest, recordedBy: tombstone } : guest)),
    lastEdit: lastEdit?.by === ref ? { ...lastEdit, by: tombstone } : lastEdit,
  }
  return { ...left, turns: stillOpen(left, at) }
}
