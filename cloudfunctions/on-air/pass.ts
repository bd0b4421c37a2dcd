import type { DutyFacts } from '../contract/on-air'
import type { Resident } from '../platform/caller'
import type { Secrets } from '../platform/secrets'

const dayMs = 86_400_000
/** Long enough for a phone that was offline; whoever comes later asks the office. */
const goodForMs = 9 * dayMs

/** What a pass speaks for: this person, in this community, may say what became of this broadcast. */
function words(facts: DutyFacts, { communityId, personId }: Pick<Resident, 'communityId' | 'personId'>): string {
  const { broadcastId, programmeId, kind, title, startsAt, endsAt, segments, host } = facts
  const parts = segments.map(({ id, kind, title, minutes }) => [id, kind, title, minutes])
  const said = [broadcastId, programmeId, kind, title, startsAt, endsAt, parts, host && [host.id, host.name]]
  return JSON.stringify([communityId, personId, ...said])
}

export const passFor = (secrets: Secrets, facts: DutyFacts, caller: Pick<Resident, 'communityId' | 'personId'>) =>
  secrets.sign('airing-pass', words(facts, caller))

/** Whether it is ours, for this caller, and not too old. */
export const isGood = (secrets: Secrets, pass: string, facts: DutyFacts, caller: Resident, now: Date): boolean =>
  secrets.verify('airing-pass', words(facts, caller), pass) && now.getTime() < Date.parse(facts.endsAt) + goodForMs
