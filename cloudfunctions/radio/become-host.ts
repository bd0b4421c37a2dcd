import type { radio } from '../contract/radio'
import { shanghaiDate } from '../dates/shanghai'
import { refusing, type UseCase } from '../platform/serve'
import { hostCode } from './host-code'
import type { RadioNeeds } from './needs'
import { hostOf } from './stored-programme'

const refuse = refusing<typeof radio.becomeHost>()

export const becomeHost =
  (needs: RadioNeeds): UseCase<typeof radio.becomeHost> =>
  async ({ code }, { communityId, personId }) => {
    const store = needs.programmes(communityId)
    const programme = await store.read()
    const now = needs.now()
    const host = programme.hosts.find(({ id }) => hostCode(needs.secrets(), communityId, id) === code)
    if (!host || host.leftOn !== null || (host.person !== null && host.person !== personId))
      throw refuse('code-unknown')
    if (host.person === personId) return { hostId: host.id }
    if (hostOf(programme, personId, shanghaiDate(now))) throw refuse('already-host')
    const bound = { ...host, person: personId, boundAt: now }
    const hosts = programme.hosts.map((one) => (one === host ? bound : one))
    if (!(await store.write({ ...programme, hosts }))) throw refuse('changed-meanwhile')
    return { hostId: host.id }
  }
