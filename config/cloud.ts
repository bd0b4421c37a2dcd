import type { CloudManifest } from './manifest'

/** Everything the cloud must hold before the first call: read by the deployer and by the emulator. */
export const cloud: CloudManifest = {
  collections: {
    communities: { indexes: [] },
    events: {
      indexes: [
        { name: 'by_end', keys: { communityId: 1, published: 1, endsAt: 1, _id: 1 } },
        { name: 'by_series', keys: { communityId: 1, published: 1, seriesId: 1, endsAt: 1, _id: 1 } },
        { name: 'by_attendee', keys: { communityId: 1, 'entries.id': 1, endsAt: 1, _id: 1 } },
      ],
    },
    series: { indexes: [{ name: 'by_community', keys: { communityId: 1, order: 1, _id: 1 } }] },
    members: {
      indexes: [{ name: 'by_feed', keys: { feedHash: 1 } }],
    },
  },
  functions: {
    events: {
      entry: 'cloudfunctions/events/index.ts',
      memoryMB: 256,
      timeoutSeconds: 10,
      trigger: { kind: 'client' },
      settings: ['LINLI_SECRET', 'LINLI_PUBLIC_URL', 'LINLI_LOG_LEVEL'],
    },
    communities: {
      entry: 'cloudfunctions/communities/index.ts',
      memoryMB: 256,
      timeoutSeconds: 10,
      trigger: { kind: 'client' },
      settings: ['LINLI_SECRET', 'LINLI_PUBLIC_URL', 'LINLI_LOG_LEVEL'],
    },
    members: {
      entry: 'cloudfunctions/members/index.ts',
      memoryMB: 256,
      timeoutSeconds: 10,
      trigger: { kind: 'client' },
      settings: ['LINLI_SECRET', 'LINLI_PUBLIC_URL', 'LINLI_LOG_LEVEL'],
    },
    public: {
      entry: 'cloudfunctions/public/index.ts',
      memoryMB: 256,
      timeoutSeconds: 10,
      trigger: { kind: 'http', path: '/calendar' },
      settings: ['LINLI_SECRET', 'LINLI_PUBLIC_URL', 'LINLI_LOG_LEVEL'],
    },
  },
  storage: [{ prefix: 'covers/', read: 'everyone', write: 'functions', maxBytes: 2_000_000 }],
}
