import Taro from '@tarojs/taro'

/** Tells `listener` the state now and at every change. */
export function watchNetwork(listener: (online: boolean) => void): void {
  Taro.getNetworkType().then(
    ({ networkType }) => listener(networkType !== 'none'),
    // A phone that cannot tell is taken to be online; a call will find out.
    () => undefined,
  )
  Taro.onNetworkStatusChange(({ isConnected }) => listener(isConnected))
}
