import type { Secrets } from './secrets'

/** The same person has unrelated ids in two communities, and no id leads back to an openid. */
export function personIdOf(secrets: Secrets, communityId: string, platformId: string): string {
  return secrets.sign('person', `${communityId}|${platformId}`)
}
