interface Held {
  release(): Promise<void>
}
interface WakeLocks {
  request(kind: 'screen'): Promise<Held>
}

/** Keeps the screen lit until the way back is called; a browser lets go of it whenever the page is hidden. */
export function keepAwake(): () => void {
  const locks = Reflect.get(navigator, 'wakeLock') as WakeLocks | undefined
  let held: Promise<Held | null> = Promise.resolve(null)
  const hold = () => {
    if (document.visibilityState === 'visible') held = locks?.request('screen').catch(() => null) ?? held
  }
  hold()
  document.addEventListener('visibilitychange', hold)
  return () => {
    document.removeEventListener('visibilitychange', hold)
    void held.then((lock) => lock?.release())
  }
}
