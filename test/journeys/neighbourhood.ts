import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals'
import type { Browser } from 'playwright-core'
import type { EmulatorOptions } from '../../emulator/start'
import { launchBrowser } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { seedDemo } from '../support/seed-demo'
import { openResident, type Resident, type ResidentOptions } from './resident'

export interface Neighbourhood {
  readonly cloud: Cloud
  /** Somebody opens the app on a phone of their own; it is put away after the test. */
  resident(username: string, options?: Partial<ResidentOptions>): Promise<Resident>
}

/** The demo community and a browser for one file of journeys; an error that nobody caught on a phone fails its test. */
export function neighbourhood(options: Partial<EmulatorOptions> = {}): Neighbourhood {
  let opened: { browser: Browser; cloud: Cloud } | undefined
  const residents: Resident[] = []
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
    const errors = gone.flatMap((resident) => resident.errors)
    await Promise.all(gone.map((resident) => resident.leave()))
    expect(errors).toEqual([])
  })
  afterAll(async () => {
    await opened?.browser.close()
    await opened?.cloud.stop()
  })
  return {
    get cloud() {
      return here().cloud
    },
    resident: async (username, options = {}) => {
      const one = await openResident(here().browser, here().cloud.emulator.url, { username, ...options })
      residents.push(one)
      return one
    },
  }
}
