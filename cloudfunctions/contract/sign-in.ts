import * as z from 'zod'
import { action } from './action'
import { Instant } from './scalars'

/** At least 128 random bits that only one tab of a browser knows. */
const TabSecret = z.string().regex(/^[A-Za-z0-9_-]{22,43}$/)

/** What the tab shows as a picture and a phone scans. */
const Code = z.string().regex(/^[A-Za-z0-9_-]{22}$/)

/** Four figures that both screens show. */
const CheckNumber = z.string().regex(/^\d{4}$/)

/** What a browser says of itself, out of a short list: no words of a stranger reach the phone that is asked. */
export const Browser = z.strictObject({
  name: z.enum(['chrome', 'edge', 'firefox', 'safari', 'wechat', 'other']),
  system: z.enum(['windows', 'macos', 'linux', 'android', 'ios', 'other']),
})
export type Browser = z.infer<typeof Browser>

/** Signing a browser in by scanning what it shows with the mini-program of somebody who works in the office. */
export const signIn = {
  /** A code for two minutes. Natural key: the tab's secret; asking again gives the same code. */
  begin: action({
    who: 'anyone',
    repeat: 'natural-key',
    input: z.strictObject({ tab: TabSecret, browser: Browser }),
    output: z.strictObject({ code: Code, check: CheckNumber, until: Instant }),
    refusals: ['sign-in-not-available', 'sign-in-not-found'],
    limit: { per: 'hour', times: 60 },
  }),
  /** What one is about to allow; a code that is over, answered or another community's is not found. */
  look: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ code: Code }),
    output: z.strictObject({
      check: CheckNumber,
      browser: Browser,
      /** Name of the community that the computer shows. */
      community: z.string().nullable(),
      since: Instant,
      until: Instant,
    }),
    refusals: ['sign-in-not-found'],
    limit: { per: 'hour', times: 60 },
  }),
  /** Natural key: the code; the first answer stands, and only who gave it may say it again. */
  answer: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ code: Code, allow: z.boolean() }),
    output: z.strictObject({}),
    refusals: ['sign-in-not-found'],
  }),
  /** The tab asks what was answered. Natural key: the tab's secret; a ticket is given for half a minute, then no more. */
  collect: action({
    who: 'anyone',
    repeat: 'natural-key',
    input: z.strictObject({ tab: TabSecret }),
    output: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('waiting') }),
      z.strictObject({ state: z.literal('declined') }),
      z.strictObject({ state: z.literal('allowed'), ticket: z.string() }),
    ]),
    refusals: ['sign-in-not-found'],
  }),
}
