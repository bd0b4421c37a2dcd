import type { ActionName, Input, Output } from '@contract/index'
import { isOnline } from '@/device/network'
import { useSettings } from '@/settings/settings'
import { learnCloudTime } from './clock'
import { patience, patiently } from './patient'
import { Refused } from './refused'
import { repeat } from './repeat'
import { openReply } from './reply'
import { transport } from './transport'
import { Unreachable } from './unreachable'

/** Actions that a person may ask before a community is chosen. */
const anywhere: readonly ActionName[] = ['communities.list']

/**
 * The one way to the cloud. Throws `Refused` (a word of the contract) or `Unreachable`; waits and tries again by
 * itself where the action is safe to repeat.
 */
export async function call<N extends ActionName>(name: N, input: Input<N>): Promise<Output<N>> {
  const [functionName, action] = name.split('.') as [string, string]
  const scope = anywhere.includes(name) ? {} : { communityId: await chosenCommunity() }
  const envelope = { action, ...scope, input }
  const limits = name in repeat ? patience : { ...patience, pausesMs: [] }
  return patiently(async () => {
    try {
      return openReply<Output<N>>(await transport.send(functionName, envelope), learnCloudTime)
    } catch (failure) {
      throw failure instanceof Unreachable ? withNetworkInMind(failure) : failure
    }
  }, limits)
}

/** A failure while the phone has no network at all is called that, whatever the transport named it. */
const withNetworkInMind = (failure: Unreachable): Unreachable =>
  isOnline() ? failure : new Unreachable('offline', failure.reason)

/** The chosen community, or the only one there is; several need a person's choice. */
async function chosenCommunity(): Promise<string> {
  const known = useSettings.getState().communityId
  if (known) return known
  const { communities } = await call('communities.list', {})
  const [only, second] = communities
  if (!only || second) throw new Refused('unknown-community')
  useSettings.getState().setCommunity(only.id)
  return only.id
}
