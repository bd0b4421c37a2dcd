export interface UnindexedQuery {
  collection: string
  shape: string
  times: number
}

/** What the queries have cost so far. */
export class Statistics {
  requests = 0
  examined = 0
  private readonly unindexed = new Map<string, UnindexedQuery>()

  withoutIndex(collection: string, shape: string): void {
    const key = `${collection} ${shape}`
    const known = this.unindexed.get(key)
    if (known) known.times += 1
    else this.unindexed.set(key, { collection, shape, times: 1 })
  }

  report(): { requests: number; examined: number; unindexed: UnindexedQuery[] } {
    const unindexed = [...this.unindexed.values()].map((query) => ({ ...query }))
    return { requests: this.requests, examined: this.examined, unindexed }
  }

  reset(): void {
    this.requests = 0
    this.examined = 0
    this.unindexed.clear()
  }
}
