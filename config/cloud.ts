import { collections } from './collections'
import type { CloudManifest, FunctionManifest, StorageRule } from './manifest'

const ordinary = ['LINLI_SECRET', 'LINLI_PUBLIC_URL', 'LINLI_LOG_LEVEL', 'LINLI_RESIDENT_WEB']
const wechat = ['LINLI_WECHAT_URL', 'LINLI_WECHAT_APPID', 'LINLI_WECHAT_SECRET']

function called(slice: string, trigger: FunctionManifest['trigger'], settings = ordinary): FunctionManifest {
  return { entry: `cloudfunctions/${slice}/index.ts`, memoryMB: 256, timeoutSeconds: 10, trigger, settings }
}

const client = (slice: string, settings = ordinary) => called(slice, { kind: 'client' }, settings)

const maxPictureBytes = 2_000_000
/** WeChat looks at no larger file. */
const maxRecordingBytes = 10_000_000

const shownToEveryone = (prefix: string): StorageRule => ({
  prefix,
  read: 'everyone',
  write: 'functions',
  maxBytes: maxPictureBytes,
})

/** Whoever may see it is given an address. */
const shownByFunctions = (prefix: string): StorageRule => ({
  ...{ prefix, read: 'functions', write: 'functions', maxBytes: maxPictureBytes },
})

/** Everything the cloud must hold before the first call: read by the deployer and by the emulator. */
export const cloud: CloudManifest = {
  collections,
  functions: {
    events: client('events', [...ordinary, ...wechat]),
    door: client('door', [...ordinary, ...wechat]),
    communities: client('communities'),
    routes: client('routes', [...ordinary, ...wechat]),
    checkIn: client('check-in'),
    shifts: client('shifts'),
    volunteers: client('volunteers', [...ordinary, ...wechat]),
    volunteersTimer: {
      ...called('volunteers', { kind: 'timer', cron: '0 40 18 * * * *' }),
      entry: 'cloudfunctions/volunteers/lapse-idle-timer.ts',
      timeoutSeconds: 300,
    },
    service: client('service'),
    certificates: called('certificates', { kind: 'http', path: '/certificates' }, [
      'LINLI_PUBLIC_URL',
      'LINLI_LOG_LEVEL',
    ]),
    members: client('members', [...ordinary, ...wechat]),
    messages: client('messages', ['LINLI_SECRET', 'LINLI_LOG_LEVEL', 'LINLI_RESIDENT_WEB', 'LINLI_TEMPLATES']),
    signIn: client('sign-in', ['LINLI_SECRET', 'LINLI_LOG_LEVEL', 'LINLI_CUSTOM_LOGIN_KEY']),
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
    reports: client('reports', [...ordinary, ...wechat]),
    reportTimer: {
      ...called('reports', { kind: 'timer', cron: '15 */5 * * * * *' }, [...ordinary, ...wechat, 'LINLI_TEMPLATES']),
      entry: 'cloudfunctions/reports/timer.ts',
      timeoutSeconds: 60,
    },
    radio: client('radio'),
    radioTimer: {
      ...called('radio', { kind: 'timer', cron: '45 */5 * * * * *' }),
      entry: 'cloudfunctions/radio/timer.ts',
      timeoutSeconds: 60,
      settings: ['LINLI_LOG_LEVEL', 'LINLI_TEMPLATES', ...wechat],
    },
    assets: client('assets', [...ordinary, ...wechat]),
    onAir: client('on-air'),
    notices: client('notices', [...ordinary, ...wechat]),
    commentary: client('commentary'),
    commentaryTimer: {
      ...called('commentary', { kind: 'timer', cron: '0 10 6 * * MON *' }, ['LINLI_LOG_LEVEL']),
      entry: 'cloudfunctions/commentary/timer.ts',
      timeoutSeconds: 300,
    },
    boards: client('boards', [...ordinary, ...wechat]),
    photos: { ...client('photos', [...ordinary, ...wechat]), timeoutSeconds: 20 },
    photoChecks: {
      ...called('photos', { kind: 'push' }, [...ordinary, ...wechat]),
      entry: 'cloudfunctions/photos/check-result.ts',
    },
    photoTimer: {
      ...called('photos', { kind: 'timer', cron: '30 */5 * * * * *' }, [...ordinary, ...wechat]),
      entry: 'cloudfunctions/photos/timer.ts',
      timeoutSeconds: 60,
    },
    public: called('public', { kind: 'http', path: '/calendar' }),
    open311: called('open311', { kind: 'http', path: '/open311' }),
  },
  storage: [
    ...['covers/', 'avatars/', 'event-photos/'].map(shownToEveryone),
    ...['report-photos/', 'spot-photos/'].map(shownByFunctions),
    { prefix: 'incoming/', read: 'functions', write: 'signedIn', maxBytes: maxPictureBytes },
    { prefix: 'waiting/', read: 'functions', write: 'functions', maxBytes: maxPictureBytes },
    { prefix: 'incoming/recordings/', read: 'functions', write: 'signedIn', maxBytes: maxRecordingBytes },
    { prefix: 'waiting/recordings/', read: 'functions', write: 'functions', maxBytes: maxRecordingBytes },
    { prefix: 'recordings/', read: 'functions', write: 'functions', maxBytes: maxRecordingBytes },
  ],
}
