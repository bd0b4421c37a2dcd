import { createHash } from 'node:crypto'
import { deploymentDocuments } from '../platform/documents'
import type { Secrets } from '../platform/secrets'
import { type Member, readMember } from './member-store'

/** The secret in a feed's address: 32 characters that follow from person and turn, so that it need not be stored. */
export function feedSecret(secrets: Secrets, personId: string, turn: number): string {
  return secrets.sign('calendar-feed', `${personId}|${turn}`, 32)
}

/** What is stored and searched by; whoever reads the database cannot make an address of it. */
export const feedHash = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** The member whose open feed has this secret, in whichever community. */
export async function memberOfFeed(secret: string): Promise<Member | null> {
  return readMember(await deploymentDocuments('members').one({ feedHash: feedHash(secret) }))
}
