import type { ConsentsLeft } from '../contract/messages'
import type { AddressStore } from '../messages/address-store'
import { type MessageName, nameOf, type StoredMessage } from '../messages/message-store'
import type { Templates } from '../messages/templates'
import { type Delivery, isOpen, type Letter } from './deliver'

/** Something that a person is to be told, whether or not it was told already. */
export interface Candidate {
  message: MessageName
  letter: Letter
}

interface Known {
  communityId: string
  /** Messages by name. */
  told: ReadonlyMap<string, StoredMessage>
  ledgers: ReadonlyMap<string, { left: Partial<ConsentsLeft> }>
}

/** What opening deliveries takes from outside. */
export interface OpenNeeds {
  templates(): Templates
  addresses(communityId: string): Pick<AddressStore, 'of'>
}

/** What is not told yet, each thing once, to those whose ledger still has a consent for it. */
export async function openDeliveries(
  candidates: readonly Candidate[],
  { communityId, told, ledgers }: Known,
  needs: OpenNeeds,
): Promise<Delivery[]> {
  const templates = needs.templates()
  const found = new Map<string, Omit<Delivery, 'openid'>>()
  for (const { message, letter } of candidates) {
    const name = nameOf(message)
    const template = templates[message.kind]
    const lets = (ledgers.get(message.personId)?.left[message.kind] ?? 0) > 0
    if (!template || !lets || !isOpen(message, told) || found.has(name)) continue
    found.set(name, { ...message, communityId, template, letter, before: told.get(name) })
  }
  if (found.size === 0) return []
  const people = [...new Set([...found.values()].map(({ personId }) => personId))]
  const openids = await needs.addresses(communityId).of(people)
  return [...found.values()].map((delivery) => ({ ...delivery, openid: openids.get(delivery.personId) }))
}
