import { expect, test } from '@jest/globals'
import { browserOf } from '../../../src/account/sign-in/browser'
import { readSignInCode, writeSignInCode } from '../../../src/account/sign-in-code'

const code = 'abcdefghijklmnopqrst_-'

test('what a computer shows is what a phone reads', () => {
  const shown = { communityId: 'wenmiaoping', code }
  expect(readSignInCode(writeSignInCode(shown))).toEqual(shown)
})

test.each(['', code, `W1.${code}`, `W1.c.${code}x`, `L1.c.${code}`, `W1.c d.${code}`, `W1.c.${code}.more`])(
  '“%s” is no such code',
  (text) => {
    expect(readSignInCode(text)).toBeNull()
  },
)

const likeSafari =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36'
test.each([
  [likeSafari, 'chrome', 'windows'],
  [`${likeSafari} Edg/141.0`, 'edge', 'windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox', 'linux'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
    'safari',
    'macos',
  ],
  ['Mozilla/5.0 (Linux; Android 14) Chrome/120 MicroMessenger/8.0', 'wechat', 'android'],
  ['curl/8', 'other', 'other'],
])('%s', (agent, name, system) => {
  expect(browserOf(agent)).toEqual({ name, system })
})
