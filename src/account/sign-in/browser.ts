import type { Browser } from '@contract/sign-in'

/** What a browser says of itself; the order matters, because each pretends to be its forebears. */
const names: [RegExp, Browser['name']][] = [
  [/MicroMessenger/, 'wechat'],
  [/Edg/, 'edge'],
  [/Firefox/, 'firefox'],
  [/Chrome|CriOS/, 'chrome'],
  [/Safari/, 'safari'],
]
const systems: [RegExp, Browser['system']][] = [
  [/Android/, 'android'],
  [/iPhone|iPad/, 'ios'],
  [/Windows/, 'windows'],
  [/Mac OS/, 'macos'],
  [/Linux/, 'linux'],
]

const first = <T>(table: [RegExp, T][], text: string): T | undefined =>
  table.find(([pattern]) => pattern.test(text))?.[1]

export const browserOf = (agent: string): Browser => ({
  name: first(names, agent) ?? 'other',
  system: first(systems, agent) ?? 'other',
})
