import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals'
import type { Browser } from 'playwright-core'
import type { EmulatorOptions } from '../../emulator/start'
import { launchBrowser } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { seedDemo } from '../support/seed-demo'
import { openPhone, type Phone, type PhoneOptions } from './phone'
import { openResident, type Resident, type ResidentOptions } from './resident'

export interface Neighbourhood {
  readonly cloud: Cloud
  /** Somebody opens the app on a phone of their own; it is put away after the test. */
  resident(username: string, options?: Partial<ResidentOptions>): Promise<Resident>
  /** The same, signed in by password. */
  signedIn(username: string, options?: Partial<ResidentOptions>): Promise<Resident>
  /** Somebody with the mini-program, as WeChat runs it. */
  phone(options: PhoneOptions): Promise<Phone>
}

/** The demo community and a browser for one file of journeys; an error that nobody caught on a phone fails its test. */
export function neighbourhood(options: Partial<EmulatorOptions> = {}): Neighbourhood {
  let opened: { browser: Browser; cloud: Cloud } | undefined
  const residents: Resident[] = []
  const phones: Phone[] = []
  const here = () => {
    if (!opened) throw new Error('the neighbourhood is not open yet')
    return opened
  }
  beforeAll(async () => {
    const h5Dir = path.resolve(__dirname, '../../dist/h5')
    opened = { browser: await launchBrowser(), cloud: await startCloud({ ...options, h5Dir }) }
    await seedDemo(opened.cloud.emulator, testSecret)
  })
  afterEach(async () => {
    const gone = residents.splice(0)
    const goneToo = phones.splice(0)
    const thrown = await Promise.all(goneToo.map((phone) => phone.errors()))
    const errors = [...gone.flatMap((resident) => resident.errors), ...thrown.flat()]
    await Promise.all([...gone.map((resident) => resident.leave()), ...goneToo.map((phone) => phone.close())])
    expect(errors).toEqual([])
  })
  afterAll(async () => {
    await opened?.browser.close()
    await opened?.cloud.stop()
  })
  const resident: Neighbourhood['resident'] = async (username, options = {}) => {
    const one = await openResident(here().browser, here().cloud.emulator.url, { username, ...options })
    residents.push(one)
    return one
  }
  return {
    get cloud() {
      return here().cloud
    },
    resident,
    phone: async (options) => {
      const one = await openPhone(here().browser, here().cloud.emulator, options)
      phones.push(one)
      return one
    },
    signedIn: async (username, options) => {
      const one = await resident(username, options)
      await one.open('/account/sign-in/index')
      await one.signIn()
      await one.screen().getByText(`已登录：${username}`).waitFor()
      return one
    },
  }
}
