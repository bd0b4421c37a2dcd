/** Whoever asks while it runs gets one more run after it, together with everyone else who asked. */
export function oneAtATime(work: (whole: boolean) => Promise<void>) {
  let running: Promise<void> | null = null
  let next: { whole: boolean; done: Promise<void> } | null = null
  return function send(whole = false): Promise<void> {
    if (!running) {
      running = work(whole).finally(() => {
        running = null
      })
      return running
    }
    if (next) {
      next.whole ||= whole
      return next.done
    }
    const turn = { whole, done: running }
    turn.done = running.then(() => {
      next = null
      return send(turn.whole)
    })
    next = turn
    return turn.done
  }
}
