import { type Cloud, granted, startCloud } from '../support/cloud'
import { bring, fetched, photoKey, upload } from '../support/photos'
import { phonePicture } from '../support/pictures'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud({ wechat: { riskyWords: ['planted-risk'] } })
})
afterAll(() => cloud.stop())

const anna = () => cloud.person('anna')
const minute = 60_000

interface Case {
  before(): Promise<{ id: string; fileId: string }>
  act(prepared: { id: string; fileId: string }): Promise<unknown>
}

const uploaded = (bytes: Buffer) => async () => {
  const id = photoKey()
  const { path } = granted(await anna().call('photos.begin', { id, purpose: 'avatar' }))
  return { id, fileId: await upload(cloud, path, bytes) }
}
const waiting = async () => {
  const { id, accepted } = await bring(cloud, anna())
  return { id, fileId: granted(accepted).fileId }
}
const handIn: Case['act'] = ({ id, fileId }) => anna().call('photos.accept', { id, fileId })
const pushResult = async () => cloud.emulator.control.deliverMediaChecks()

const cases: Record<string, Case> = {
  'beginning a picture': {
    before: async () => ({ id: photoKey(), fileId: '' }),
    act: ({ id }) => anna().call('photos.begin', { id, purpose: 'avatar' }),
  },
  'beginning a picture for the office': {
    before: async () => {
      await cloud.giveRoles('the-staff', ['staff'])
      return { id: photoKey(), fileId: '' }
    },
    act: ({ id }) => cloud.person('the-staff').call('photos.beginForOffice', { id, purpose: 'cover' }),
  },
  'handing in a picture': { before: uploaded(phonePicture()), act: handIn },
  'handing in what is not a picture': { before: uploaded(Buffer.from('a text')), act: handIn },
  'wearing a picture': {
    before: waiting,
    act: ({ fileId }) => anna().call('members.editProfile', { nickname: null, building: null, avatar: fileId }),
  },
  'the result of a check': { before: waiting, act: pushResult },
}

/** What is kept, without what chance and the clock decide, after the timer has healed what it can. */
async function settled(): Promise<unknown> {
  // Past the pause before a check is asked for anew, and short of giving up what never arrived.
  cloud.emulator.control.setClock(45 * minute)
  await cloud.emulator.control.fireTimer('photoTimer')
  await cloud.emulator.control.deliverMediaChecks()
  const [photos, members] = await Promise.all([cloud.find('photos', {}), cloud.find('members', {})])
  const shown = await Promise.all(
    photos.map(async ({ place }) => place && (await fetched(cloud, String(place)))?.length),
  )
  const kept = photos.map(({ state, unfit, waiting, incoming, purpose }) => ({
    state,
    unfit,
    waiting,
    incoming,
    purpose,
  }))
  return { kept, shown, wearing: members.map(({ avatar }) => Boolean(avatar)) }
}

async function prepared(one: Case) {
  await cloud.emulator.control.reset()
  return one.before()
}

describe.each(Object.entries(cases))('%s', (_, one) => {
  test.each(['fail', 'drop-answer'] as const)('survives every request that meets “%s”', async (kind) => {
    const undisturbed = await prepared(one)
    cloud.emulator.database.resetStats()
    await one.act(undisturbed)
    const { requests } = cloud.emulator.database.stats()
    expect(requests).toBeGreaterThan(0)
    const after = await settled()

    for (let n = 1; n <= requests; n += 1) {
      const before = await prepared(one)
      cloud.emulator.control.fault({ n, kind })
      await one.act(before)
      cloud.emulator.control.clearFaults()
      await one.act(before)
      expect({ n, state: await settled() }).toEqual({ n, state: after })
    }
  })
})

test.each(['fail', 'drop-answer'] as const)(
  'a run of the timer that meets “%s” is made good by the next',
  async (kind) => {
    for (let n = 1; n <= 4; n += 1) {
      await cloud.emulator.control.reset()
      cloud.emulator.control.setContentChecks('down')
      const { fileId } = await waiting()
      cloud.emulator.control.setContentChecks('up')
      cloud.emulator.control.setClock(10 * minute)
      cloud.emulator.control.fault({ n, kind })
      await cloud.emulator.control.fireTimer('photoTimer')
      cloud.emulator.control.clearFaults()
      for (const later of [60, 110]) {
        cloud.emulator.control.setClock(later * minute)
        await cloud.emulator.control.fireTimer('photoTimer')
      }
      await cloud.emulator.control.deliverMediaChecks()
      expect({ n, shown: (await fetched(cloud, fileId)) !== null }).toEqual({ n, shown: true })
    }
  },
)

test('a picture that is refused is nowhere, whichever request of the result fails', async () => {
  for (const [n, kind] of [1, 2, 3].flatMap((n) => [[n, 'fail'] as const, [n, 'drop-answer'] as const])) {
    await cloud.emulator.control.reset()
    const bytes = Buffer.concat([phonePicture().subarray(0, -16), Buffer.from('planted-risk')])
    const { fileId } = granted((await bring(cloud, anna(), 'avatar', bytes)).accepted)
    cloud.emulator.control.fault({ n, kind })
    await pushResult()
    cloud.emulator.control.clearFaults()
    await settled()
    expect(await cloud.find('photos', {})).toMatchObject([{ state: 'refused', waiting: null }])
    expect(await fetched(cloud, fileId)).toBeNull()
  }
})
