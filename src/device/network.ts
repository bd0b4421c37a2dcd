import { create } from 'zustand'
import { watchNetwork } from './network-signal'

const useNetwork = create<{ online: boolean }>(() => ({ online: true }))

watchNetwork((online) => useNetwork.setState({ online }))

export const isOnline = (): boolean => useNetwork.getState().online

export const useOnline = (): boolean => useNetwork((network) => network.online)

/** Calls back on every change; returns the way to stop. */
export function onNetworkChange(listener: (online: boolean) => void): () => void {
  return useNetwork.subscribe(({ online }, before) => {
    if (online !== before.online) listener(online)
  })
}
