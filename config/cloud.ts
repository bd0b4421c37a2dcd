import type { CloudManifest, FunctionManifest } from './manifest'

const ordinary = ['LINLI_SECRET', 'LINLI_PUBLIC_URL', 'LINLI_LOG_LEVEL']
const wechat = ['LINLI_WECHAT_URL', 'LINLI_WECHAT_APPID', 'LINLI_WECHAT_SECRET']

function called(slice: string, trigger: FunctionManifest['trigger'], settings = ordinary): FunctionManifest {
  return { entry: `cloudfunctions/${slice}/index.ts`, memoryMB: 256, timeoutSeconds: 10, trigger, settings }
}

const client = (slice: string, settings = ordinary) => called(slice, { kind: 'client' }, settings)

/** Everything the cloud must hold before the first call: read by the deployer and by the emulator. */
export const cloud: CloudManifest = {
  collections: {
    communities: { indexes: [] },
    events: {
      indexes: [
        { name: 'by_end', keys: { communityId: 1, published: 1, endsAt: 1, _id: 1 } },
        { name: 'by_series', keys: { communityId: 1, published: 1, seriesId: 1, endsAt: 1, _id: 1 } },
        { name: 'by_attendee', keys: { communityId: 1, 'entries.id': 1, endsAt: 1, _id: 1 } },
        { name: 'by_telling', keys: { published: 1, tellAt: 1, endsAt: 1 } },
        { name: 'by_keeper', keys: { communityId: 1, 'keepers.id': 1, endsAt: 1, _id: 1 } },
      ],
    },
    consents: { indexes: [] },
    messages: {
      indexes: [
        { name: 'by_event', keys: { communityId: 1, eventId: 1, _id: 1 } },
        { name: 'by_person', keys: { communityId: 1, personId: 1 } },
      ],
    },
    series: { indexes: [{ name: 'by_community', keys: { communityId: 1, order: 1, _id: 1 } }] },
    members: {
      indexes: [
        { name: 'by_feed', keys: { feedHash: 1 } },
        { name: 'by_ref', keys: { communityId: 1, ref: 1 } },
        { name: 'by_code', keys: { communityId: 1, 'showing.hash': 1 } },
        { name: 'by_role', keys: { communityId: 1, roles: 1, _id: 1 } },
      ],
    },
    audit: {
      indexes: [
        { name: 'by_about', keys: { communityId: 1, about: 1, at: -1, _id: -1 } },
        { name: 'by_actor', keys: { communityId: 1, 'by.ref': 1 } },
      ],
    },
    care: {
      indexes: [
        { name: 'by_helper', keys: { communityId: 1, helper: 1, _id: 1 } },
        { name: 'by_resident', keys: { communityId: 1, resident: 1, _id: 1 } },
      ],
    },
    deletions: { indexes: [] },
    tombstones: { indexes: [] },
  },
  functions: {
    events: client('events', [...ordinary, ...wechat]),
    door: client('door'),
    communities: client('communities'),
    members: client('members'),
    messages: client('messages', ['LINLI_SECRET', 'LINLI_LOG_LEVEL', 'LINLI_TEMPLATES']),
    timers: {
      ...called('timers', { kind: 'timer', cron: '0 */5 * * * * *' }),
      timeoutSeconds: 60,
      settings: ['LINLI_LOG_LEVEL', 'LINLI_TEMPLATES', ...wechat],
    },
    deletions: {
      ...called('members', { kind: 'timer', cron: '0 20 18 * * * *' }),
      entry: 'cloudfunctions/members/reapply-deletions-timer.ts',
      timeoutSeconds: 300,
    },
    public: called('public', { kind: 'http', path: '/calendar' }),
  },
  storage: [{ prefix: 'covers/', read: 'everyone', write: 'functions', maxBytes: 2_000_000 }],
}
