import type { Community } from '../contract/communities'
import { newReport } from '../reports/new-report'
import { isSame } from '../reports/send'
import { ownerOf } from './api-key'
import type { Open311Needs } from './needs'
import { Problem } from './problem'
import { readForm } from './read-form'
import { problems, words } from './words'
import type { Said } from './write'

/** What one system may hand in within an hour. */
const mostPerHour = 200
/** Nobody whom WeChat knows typed the words, so that it cannot check them: the office reads them first. */
const checkedByOffice = { wordsState: 'pending', wordsTries: 99 } as const

/**
 * The same list and the same clock as for everyone: one update asks whether the key is good and counts, one insert. With
 * the other system's own number a form sent again is the same report.
 */
export async function handIn(form: URLSearchParams, community: Community, needs: Open311Needs): Promise<Said> {
  const { id: communityId } = community
  const owner = ownerOf(needs.secrets(), communityId, form.get('api_key') ?? '')
  if (!owner) throw new Problem(403, problems.keyWrong)
  const rules = await needs.rulesLately(communityId)
  const { kind, words: said, place, externalId } = readForm(form, rules)
  await draw(owner, communityId, needs)
  const secrets = needs.secrets()
  const report = {
    ...newReport(
      {
        id: secrets.sign('report', [communityId, 'open311', owner.systemId, externalId ?? needs.random()].join('|')),
        ...{ kind, source: 'open311', words: said, wordsState: 'passed', place, placeShown: 'exact', asset: null },
        ...{ photos: [], anonymity: 'named', reporter: null, contact: null, consent: '' },
        enteredBy: owner.systemId,
        outside: externalId ? { number: externalId, dueAt: null } : null,
      },
      rules,
      secrets,
      needs.now(),
    ),
    ...checkedByOffice,
  }
  const store = needs.reports(communityId)
  if (!(await store.add(report))) {
    const sent = await store.find(report._id)
    if (!sent || !isSame(sent, report)) throw new Problem(400, problems.externalIdTaken)
  }
  return [{ service_request_id: report.number, service_notice: words.received, account_id: null }]
}

async function draw(owner: { systemId: string; turn: number }, communityId: string, needs: Open311Needs) {
  const store = needs.systems(communityId)
  const now = needs.now()
  const counts = () => store.draw(owner.systemId, owner.turn, now, mostPerHour)
  if (await counts()) return
  if (await store.beginHour(owner.systemId, owner.turn, now)) return
  // Another report of the same system may have begun the hour in between.
  if (await counts()) return
  const system = await store.find(owner.systemId)
  const good = system && !system.revoked && system.turn === owner.turn
  throw good ? new Problem(400, problems.tooOften) : new Problem(403, problems.keyWrong)
}
