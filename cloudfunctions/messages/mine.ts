import { messageKinds, type messages } from '../contract/messages'
import type { UseCase } from '../platform/serve'
import { none } from './consent-store'
import type { MessageNeeds } from './needs'

export const mine =
  (needs: MessageNeeds): UseCase<typeof messages.mine> =>
  async (_, caller) => {
    const given = needs.templates()
    const templates = messageKinds.flatMap((kind) => {
      const templateId = given[kind]?.id
      return templateId ? [{ kind, templateId }] : []
    })
    const ledger = await needs.consents(caller.communityId).find(caller.personId)
    const wished = ledger?.wishes.map(({ id }) => id) ?? []
    return { templates, left: ledger?.left ?? none, broadcasts: { wished, reminded: ledger?.reminded ?? [] } }
  }
