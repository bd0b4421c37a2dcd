import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals'
import type { MessageKind } from '../../cloudfunctions/contract/messages'
import { anEntry, anEvent, idOf } from './builders'
import { type Cloud, granted, type Person, startCloud } from './cloud'
import { messagingOptions, setTime, shanghai, templates } from './messaging'

export const eventId = idOf('told')
export const startsAt = shanghai('2026-06-12T15:00')
export const wednesday = shanghai('2026-06-10T10:00')

/** A cloud on a Wednesday, with staff, an outbox, and nobody told of anything. */
export function toldCloud() {
  let opened: Cloud | undefined
  const cloud = (): Cloud => {
    if (!opened) throw new Error('the cloud is not open yet')
    return opened
  }
  const staff = (): Person => cloud().person('the-staff')
  beforeAll(async () => {
    opened = await startCloud(messagingOptions)
  })
  afterAll(() => cloud().stop())
  beforeEach(async () => {
    await cloud().emulator.control.reset()
    setTime(cloud().emulator, wednesday)
    await cloud().giveRoles('the-staff', ['staff'])
  })
  afterEach(() => {
    expect(cloud().emulator.control.unindexed()).toEqual([])
  })
  let taps = 0
  const entryOf = (openid: string) =>
    anEntry(cloud().person(openid).personId, { name: openid, at: shanghai('2026-06-01T09:00') })
  return {
    cloud,
    staff,
    insertEvent: (openids: string[], fields: Parameters<typeof anEvent>[1] = {}) =>
      cloud().insert('events', [
        anEvent(wednesday, { _id: eventId, startsAt, entries: openids.map(entryOf), ...fields }),
      ]),
    /** One tap on the phone: WeChat and the office both hear of it. */
    allow: async (openid: string, accepted: MessageKind[], known: MessageKind[] = accepted) => {
      taps += 1
      granted(
        await cloud()
          .person(openid)
          .call('messages.consent', { id: `tap${taps}`, eventId, accepted }),
      )
      for (const kind of known) cloud().emulator.control.grantConsent(openid, templates[kind].id, 1)
    },
    fire: () => cloud().emulator.control.fireTimer('timers'),
    setClock: (moment: Date) => setTime(cloud().emulator, moment),
    sent: () =>
      cloud()
        .emulator.control.outbox()
        .sent.map(({ touser, templateId, data }) => ({ touser, templateId, data })),
    rounds: async () => granted(await staff().call('messages.report', { eventId })).rounds,
    requestsOf: async (work: () => Promise<unknown>): Promise<number> => {
      cloud().emulator.database.resetStats()
      await work()
      return cloud().emulator.database.stats().requests
    },
  }
}
