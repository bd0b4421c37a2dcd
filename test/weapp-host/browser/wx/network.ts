import type { Network } from '../host'
import { Signal } from '../signal'
import type { ApiGroup } from './api'

export interface NetworkStatus {
  isConnected: boolean
  networkType: 'wifi' | 'none'
}

/** Whether the phone has a connection, and who listens for its coming and going. */
export class PhoneNetwork implements Network {
  private readonly changes = new Signal<NetworkStatus>()

  constructor(public online: boolean) {}

  get status(): NetworkStatus {
    return { isConnected: this.online, networkType: this.online ? 'wifi' : 'none' }
  }

  turn(online: boolean): void {
    if (online === this.online) return
    this.online = online
    this.changes.fire(this.status)
  }

  apis(): ApiGroup {
    return {
      async: { getNetworkType: () => ({ networkType: this.status.networkType, hasSystemProxy: false }) },
      sync: this.changes.pair('NetworkStatusChange'),
    }
  }
}
