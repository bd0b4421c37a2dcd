import { EJSON } from 'bson'
import type { DatabaseOptions } from '../../emulator/database'

export const benchCollections: DatabaseOptions['collections'] = {
  events: {
    indexes: [
      { name: 'by_end', keys: { communityId: 1, endsAt: 1, _id: 1 } },
      { name: 'by_attendee', keys: { communityId: 1, 'entries.id': 1, endsAt: 1 } },
    ],
  },
}

export const text = (value: object): string => EJSON.stringify(value, { relaxed: false })

/** An event of about half a kilobyte, in one of a hundred communities. */
export function benchDocument(n: number): object {
  return {
    _id: `event-${n}`,
    communityId: `c${n % 100}`,
    title: '国学讲坛',
    description: '论语十二讲'.repeat(12),
    endsAt: new Date(1.8e12 + n * 60_000),
    open: true,
    count: 2,
    entries: [
      { id: `p${n % 997}`, name: '居民', party: 1 },
      { id: `q${n % 991}`, name: '邻居', party: 2 },
    ],
  }
}
