import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import { dateOf, dayNumber, shanghaiDate } from '../../cloudfunctions/dates/shanghai'
import { type Cloud, communityId, granted, type Person, startCloud } from './cloud'
import { anException, aRun, everyDay, host } from './radio'

const today = dayNumber(shanghaiDate(new Date()))
/** A day of Shanghai's calendar, so many days from today. */
export const on = (days: number): string => dateOf(today + days)
export const key = 'random-key-of-a-form'
/** At one in the night, so that today's is over whenever this runs, or has not begun in its first hour. */
export const nightly = aRun(
  { pattern: everyDay, startsAt: '01:00', rota: { hosts: ['a', 'b'], turn: 'broadcast' } },
  { from: on(-400) },
)
/** The edit that takes one day's broadcast off. */
export const cancelling = (date: string) => ({
  ...{ do: 'date' as const, programmeId: 'p', date, exception: anException({ kind: 'cancelled', note: '停电' }) },
})

/** A radio whose two hosts take turns night by night, and a third whom no account belongs to. */
export function radioStation() {
  let opened: Cloud | undefined
  const cloud = (): Cloud => {
    if (!opened) throw new Error('the cloud is not open yet')
    return opened
  }
  const person = (openid: string) => (): Person => cloud().person(openid)
  const [staff, first, second, passerBy] = [person('staff'), person('first'), person('second'), person('passer-by')]
  beforeAll(async () => {
    opened = await startCloud()
  })
  afterAll(() => cloud().stop())
  beforeEach(async () => {
    await cloud().emulator.control.reset()
    await cloud().giveRoles('staff', ['staff'])
    const bound = (id: string, { personId }: Person) => host(id, { person: personId, boundAt: new Date() })
    const hosts = [bound('a', first()), bound('b', second()), host('c')]
    const lists = { hosts, exceptions: [], guests: [], terms: [], turns: [], lastEdit: null }
    const _id = `${communityId}|programme`
    await cloud().insert('programmes', [{ _id, communityId, version: 1, runs: [nightly], ...lists }])
  })
  const sheetOf = async (mark: string | null = null) => granted(await cloud().visitor.call('radio.programme', { mark }))
  return {
    ...{ cloud, staff, first, second, passerBy, sheetOf },
    broadcast: async (id: string) => (await sheetOf()).sheet?.broadcasts.find((one) => one.id === id),
  }
}
