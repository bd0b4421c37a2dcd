/** Tells `listener` the state now and at every change. */
export function watchNetwork(listener: (online: boolean) => void): void {
  listener(navigator.onLine)
  window.addEventListener('online', () => listener(true))
  window.addEventListener('offline', () => listener(false))
}
