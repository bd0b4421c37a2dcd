import type { Secrets } from '../platform/secrets'

/** Whose key it is. */
export interface KeyOwner {
  systemId: string
  turn: number
}

const purpose = 'open311-key'
const shape = /^(?<system>[A-Za-z0-9_-]{1,40})\.(?<turn>\d{1,6})\.(?<mac>[A-Za-z0-9_-]{43})$/
const said = (communityId: string, { systemId, turn }: KeyOwner) => [communityId, systemId, turn].join('|')

/** A system's key; it follows from who holds it, so that nothing of it need be stored. */
export const apiKeyOf = (secrets: Secrets, communityId: string, owner: KeyOwner): string =>
  `${owner.systemId}.${owner.turn}.${secrets.sign(purpose, said(communityId, owner), 43)}`

/** Whom a key names; null when it was never given out in that community. Whether it is still good is asked elsewhere. */
export function ownerOf(secrets: Secrets, communityId: string, apiKey: string): KeyOwner | null {
  const { system = '', turn = '', mac = '' } = shape.exec(apiKey)?.groups ?? {}
  const owner = { systemId: system, turn: Number(turn) }
  return secrets.verify(purpose, said(communityId, owner), mac) ? owner : null
}
