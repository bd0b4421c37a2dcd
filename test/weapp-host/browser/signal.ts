export type Listener<T> = (value: T) => void

/** Something the mini-program can listen to with a pair of `on…` and `off…`. */
export class Signal<T> {
  private readonly listeners = new Set<Listener<T>>()

  fire(value: T): void {
    for (const listener of [...this.listeners]) listener(value)
  }

  /** The pair as functions of `wx`; `off…` without a listener drops them all. */
  pair(event: string): Record<string, (listener?: Listener<T>) => void> {
    return {
      [`on${event}`]: (listener) => {
        if (listener) this.listeners.add(listener)
      },
      [`off${event}`]: (listener) => {
        if (listener) this.listeners.delete(listener)
        else this.listeners.clear()
      },
    }
  }
}
