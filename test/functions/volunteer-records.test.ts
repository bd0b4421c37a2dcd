import { type Cloud, granted, type Person, refusal, startCloud } from '../support/cloud'
import { aTeam, giveRecord, refOf, teamId } from '../support/volunteers'

const born = { year: 1960, month: 5 }
const consent = 'v1'
const row = (fields: object = {}) => ({
  ...{ row: 2, name: '志愿者一', phone: '13900001111', teams: '文明督导队', joined: '2020-03-01' },
  ...fields,
})

let cloud: Cloud
let staff: Person
let person: Person

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.insert('teams', [aTeam()])
  await cloud.giveRoles('staff', ['staff'])
  staff = cloud.person('staff')
  person = cloud.person('person')
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const records = async (input = {}) => granted(await staff.call('volunteers.records', input)).records
const importOne = async () => {
  granted(await staff.call('volunteers.importRows', { rows: [row()] }))
  return (await records())[0]?.id ?? ''
}

test('a preview writes nothing, an import makes each good row once, however often it is sent', async () => {
  const rows = [row(), row({ row: 3, phone: '123' }), row({ row: 4, name: '志愿者二', phone: '13900002222' })]
  const troubles = [{ row: 3, troubles: ['phone-wrong'] }]
  expect(granted(await staff.call('volunteers.previewImport', { rows }))).toEqual({ fresh: 2, known: 0, troubles })
  expect(await records()).toEqual([])
  expect(granted(await staff.call('volunteers.importRows', { rows }))).toEqual({ made: 2, known: 0, troubles })
  expect(granted(await staff.call('volunteers.importRows', { rows }))).toEqual({ made: 0, known: 2, troubles })
  expect((await records()).map(({ phone }) => phone).sort()).toEqual(['139****1111', '139****2222'])
})

test('three hundred rows are one call, three hundred and one are not', async () => {
  const rows = Array.from({ length: 300 }, (_, n) => row({ row: n + 1, phone: String(13_900_000_000 + n) }))
  expect(granted(await staff.call('volunteers.importRows', { rows })).made).toBe(300)
  expect(refusal(await staff.call('volunteers.importRows', { rows: [...rows, row()] }))).toBe('invalid-input')
})

test('a slip connects the record with whoever has it, once', async () => {
  const recordId = await importOne()
  const { code, until } = granted(await staff.call('volunteers.slip', { recordId }))
  expect(granted(await staff.call('volunteers.slip', { recordId }))).toEqual({ code, until })
  expect(JSON.stringify(await cloud.find('volunteerRecords', { _id: recordId }))).not.toContain(code)
  const typed = ` ${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase()
  const claimed = granted(await person.call('volunteers.claimBySlip', { code: typed, born, consent }))
  expect(claimed).toMatchObject({
    state: 'active',
    name: '志愿者一',
    teams: [teamId],
    since: '2020-02-29T16:00:00.000Z',
  })
  expect(granted(await person.call('volunteers.claimBySlip', { code, born, consent }))).toEqual(claimed)
  expect(granted(await person.call('members.me', {})).roles).toEqual(['volunteer'])
  expect(refusal(await cloud.person('thief').call('volunteers.claimBySlip', { code, born, consent }))).toBe(
    'code-unknown',
  )
  expect(await records()).toEqual([])
  expect(granted(await staff.call('volunteers.importRows', { rows: [row()] }))).toMatchObject({ made: 0, known: 1 })
  expect(granted(await cloud.visitor.call('volunteers.teams', {})).teams).toMatchObject([{ members: 1 }])
})

test('nobody guesses a slip: ten tries an hour', async () => {
  for (let n = 0; n < 10; n += 1) {
    expect(refusal(await person.call('volunteers.claimBySlip', { code: `AAAAAAA${n}`, born, consent }))).toBe(
      'code-unknown',
    )
  }
  expect(refusal(await person.call('volunteers.claimBySlip', { code: 'AAAAAAAA', born, consent }))).toBe('too-often')
})

test('a typed number proves nothing: staff decide, and a wrong guess is answered like a right one', async () => {
  const recordId = await importOne()
  const wish = { name: '志愿者一', phone: '13900001111', born, consent }
  const right = granted(await person.call('volunteers.claimByPhone', wish))
  expect(granted(await person.call('volunteers.claimByPhone', { ...wish, phone: '13900009999' }))).toEqual(right)
  expect((await records({ show: 'claimed' }))[0]?.claims).toMatchObject([{ name: '志愿者一' }])
  expect(granted(await person.call('volunteers.me', {})).volunteering).toBeNull()
  const ref = refOf(person.personId)
  granted(await staff.call('volunteers.answerClaim', { recordId, ref: 'somebody', yes: true }))
  granted(await staff.call('volunteers.answerClaim', { recordId, ref, yes: false }))
  expect(await records({ show: 'claimed' })).toEqual([])
  granted(await person.call('volunteers.claimByPhone', wish))
  granted(await staff.call('volunteers.answerClaim', { recordId, ref, yes: true }))
  granted(await staff.call('volunteers.answerClaim', { recordId, ref, yes: true }))
  expect(granted(await person.call('volunteers.me', {})).volunteering).toMatchObject({
    state: 'active',
    teams: [teamId],
  })
})

test('a minor’s record becomes an application, and someone who volunteers already keeps what they have', async () => {
  const code = granted(await staff.call('volunteers.slip', { recordId: await importOne() })).code
  const minor = { year: new Date().getUTCFullYear() - 16, month: 1 }
  expect(granted(await person.call('volunteers.claimBySlip', { code, born: minor, consent }))).toMatchObject({
    ...{ state: 'applied', age: 'minor', wishes: [teamId], teams: [] },
  })
  granted(await staff.call('volunteers.importRows', { rows: [row({ name: '志愿者三', phone: '13900003333' })] }))
  const [record] = await records()
  const other = granted(await staff.call('volunteers.slip', { recordId: record?.id ?? '' })).code
  const active = await giveRecord(cloud, 'active', { name: '自己写的', skills: ['driving'], teams: ['another'] })
  expect(granted(await active.call('volunteers.claimBySlip', { code: other, born, consent }))).toMatchObject({
    ...{ name: '自己写的', skills: ['driving'], teams: ['another', teamId] },
  })
})

test('a record that the office removes is gone', async () => {
  const recordId = await importOne()
  granted(await staff.call('volunteers.removeRecord', { recordId }))
  granted(await staff.call('volunteers.removeRecord', { recordId }))
  expect(refusal(await staff.call('volunteers.slip', { recordId }))).toBe('record-not-found')
})

describe('with a number that WeChat vouches for', () => {
  const phone = '13900001111'
  const wish = (phoneCode: string) => ({ name: '志愿者一', phoneCode, born, consent })
  const tapped = (number = phone, openid = 'person') => cloud.emulator.control.tapPhoneNumber(openid, number)
  const claim = (phoneCode: string) => person.call('volunteers.claimByWechat', wish(phoneCode))

  test('one’s own record is connected at once, also when the answer got lost', async () => {
    await importOne()
    const code = tapped()
    const claimed = granted(await claim(code))
    expect(claimed).toMatchObject({ state: 'active', name: '志愿者一', teams: [teamId] })
    expect(granted(await claim(code))).toEqual(claimed)
    expect(granted(await person.call('members.me', {})).roles).toEqual(['volunteer'])
    expect(await records()).toEqual([])
  })

  test.each([
    ['another number', () => tapped('13900002222'), 'record-not-found'],
    ['another person’s code', () => tapped(phone, 'somebody'), 'phone-not-told'],
    ['a made-up code', () => 'made-up-code', 'phone-not-told'],
  ])('%s connects nothing', async (_, code, word) => {
    await importOne()
    expect(refusal(await claim(code()))).toBe(word)
    expect(await records()).toHaveLength(1)
  })

  test('a code that is five minutes old or used up says no number', async () => {
    const code = tapped()
    expect(refusal(await claim(code))).toBe('record-not-found')
    expect(refusal(await claim(code))).toBe('phone-not-told')
    const old = tapped()
    cloud.emulator.control.setClock(6 * 60_000)
    expect(refusal(await claim(old))).toBe('phone-not-told')
  })

  test('WeChat’s silence is a fault and no refusal', async () => {
    await importOne()
    cloud.emulator.control.fault({ n: 1, kind: 'fail', action: 'wechat.getuserphonenumber' })
    expect(await claim(tapped())).toHaveProperty('fault')
    expect(granted(await claim(tapped())).state).toBe('active')
  })
})
