import { suits } from '../../emulator/wechat/template-fields'
import { call } from './fixture/web-client'
import { startWechat, type WechatCloud } from './fixture/wechat-cloud'

const templates = [
  { id: 'reminder', fields: ['thing1', 'time2', 'phrase3'] },
  { id: 'change', fields: ['thing1'] },
]
const data = { thing1: { value: '八段锦晨练' }, time2: { value: '2026年3月1日 08:00' }, phrase3: { value: '明天开始' } }
const reminder = { touser: 'openid-1', template_id: 'reminder', page: 'pages/event/index?id=1', data }

let cloud: WechatCloud

beforeAll(async () => {
  cloud = await startWechat({ templates, riskyWords: ['planted'] })
})
afterAll(() => cloud.stop())
afterEach(() => cloud.emulator.control.reset())

const send = (wish: object = reminder, token?: string) => cloud.ask('cgi-bin/message/subscribe/send', wish, token)
const grant = (times?: number) => cloud.emulator.control.grantConsent('openid-1', 'reminder', times)

test('one consent is one message', async () => {
  grant(2)
  const first = await send()
  expect(first).toEqual({ errcode: 0, errmsg: 'ok', msgid: expect.any(Number) })
  expect((await send()).msgid).not.toBe(first.msgid)
  expect(await send()).toMatchObject({ errcode: 43101, errmsg: expect.stringContaining('refuse') })
  grant()
  expect(await send()).toMatchObject({ errcode: 0 })
})

test('a consent is for one person and one template', async () => {
  grant()
  const thing1 = { value: '换了教室' }
  expect(await send({ ...reminder, touser: 'openid-2' })).toMatchObject({ errcode: 43101 })
  expect(await send({ ...reminder, template_id: 'change', data: { thing1 } })).toMatchObject({ errcode: 43101 })
  expect(await send()).toMatchObject({ errcode: 0 })
})

test.each([
  ['no person', { touser: '' }, 40003],
  ['a person who is a query', { touser: { $ne: null } }, 40003],
  ['an unknown template', { template_id: 'other' }, 40037],
  ['no template', { template_id: undefined }, 40037],
  ['a page with a leading slash', { page: '/pages/event/index' }, 41030],
  ['an unknown version of the mini-program', { miniprogram_state: 'beta' }, 40097],
  ['a missing field', { data: { ...data, thing1: undefined } }, 47003],
  ['an empty field', { data: { ...data, thing1: { value: '' } } }, 47003],
  ['a field too long', { data: { ...data, thing1: { value: '长'.repeat(21) } } }, 47003],
  ['a number where text is due', { data: { ...data, thing1: { value: 5 } } }, 47003],
  ['a field that the template lacks', { data: { ...data, thing9: { value: 'x' } } }, 47003],
  ['no data', { data: undefined }, 47003],
  ['a sensitive word', { data: { ...data, thing1: { value: 'planted' } } }, 45168],
])('a message with %s is refused, and costs no consent', async (_what, change, errcode) => {
  grant()
  expect(await send({ ...reminder, ...change })).toMatchObject({ errcode, errmsg: expect.stringContaining('rid: ') })
  expect(await send()).toMatchObject({ errcode: 0 })
})

test('the refusal of an argument names its field', async () => {
  grant()
  const wrong = await send({ ...reminder, data: { ...data, time2: { value: 'tomorrow' } } })
  expect(wrong.errmsg).toContain('data.time2.value invalid')
})

test('a wrong token and a missing one are refused before anything else', async () => {
  grant()
  expect(await send(reminder, 'wrong')).toMatchObject({ errcode: 40001 })
  expect(await send(reminder, '')).toMatchObject({ errcode: 41001 })
})

test('the outbox tells what was sent, and what was not and why', async () => {
  grant()
  await send()
  await send()
  const message = { touser: 'openid-1', templateId: 'reminder', page: 'pages/event/index?id=1' }
  const values = { thing1: '八段锦晨练', time2: '2026年3月1日 08:00', phrase3: '明天开始' }
  expect(cloud.emulator.control.outbox()).toMatchObject({
    sent: [{ ...message, data: values, errcode: 0, at: expect.stringMatching(/Z$/) }],
    refused: [{ ...message, data: values, errcode: 43101 }],
    checks: [],
  })
  await cloud.emulator.control.reset()
  expect(cloud.emulator.control.outbox()).toEqual({ sent: [], refused: [], checks: [] })
})

describe('from another process', () => {
  const control = (path: string, method: string, body?: unknown, token = cloud.emulator.controlToken) =>
    call(cloud.emulator, `/__emulator/${path}`, { method, body, headers: { 'x-emulator-token': token } })

  test('consents are granted and the outbox is read', async () => {
    const consent = { openid: 'openid-1', templateId: 'reminder', times: 1 }
    expect(await control('consents', 'POST', consent)).toMatchObject({ status: 200 })
    await send()
    expect((await control('outbox', 'GET')).body).toMatchObject({ sent: [{ touser: 'openid-1' }] })
  })

  test('a message is made to fail', async () => {
    grant()
    await control('faults', 'POST', { action: 'wechat.send', n: 1, kind: 'fail', errcode: 43108 })
    expect(await send()).toMatchObject({ errcode: 43108 })
  })

  test.each([{}, { openid: 'a', templateId: 'b', times: 0 }, { openid: 'a', templateId: 'b', times: '2' }])(
    'a consent of the wrong shape is refused: %j',
    async (body) => {
      expect(await control('consents', 'POST', body)).toMatchObject({ status: 400 })
    },
  )

  test('nobody without the token reads the outbox', async () => {
    expect(await control('outbox', 'GET', undefined, 'wrong')).toMatchObject({ status: 403 })
  })
})

describe('a fault', () => {
  test('refuses the n-th message with the error asked for, and sends nothing', async () => {
    grant(2)
    cloud.emulator.control.fault({ action: 'wechat.send', n: 2, kind: 'fail', errcode: 45009 })
    expect(await send()).toMatchObject({ errcode: 0 })
    expect(await send()).toMatchObject({ errcode: 45009 })
    expect(await send()).toMatchObject({ errcode: 0 })
    expect(cloud.emulator.control.outbox().refused).toMatchObject([{ errcode: 45009 }])
  })

  test('keeps the answer of a message that was sent', async () => {
    grant()
    cloud.emulator.control.fault({ action: 'wechat.send', n: 1, kind: 'drop-answer' })
    await expect(send()).rejects.toThrow('fetch failed')
    expect(cloud.emulator.control.outbox().sent).toHaveLength(1)
    expect(await send()).toMatchObject({ errcode: 43101 })
  })

  test('of the database leaves WeChat alone, and the other way round', async () => {
    grant()
    cloud.emulator.control.fault({ n: 1, kind: 'fail' })
    expect(await send()).toMatchObject({ errcode: 0 })
    cloud.emulator.control.clearFaults()
    cloud.emulator.control.fault({ action: 'wechat', n: 1, kind: 'fail' })
    await cloud.visit('openid-1')
    expect(await send(reminder, 'wrong')).toMatchObject({ errcode: -1 })
  })
})

describe('a value', () => {
  test.each([
    ['thing1', '20个以内的汉字、字母 abc 和符号！'],
    ['number2', '12.5'],
    ['letter1', 'abcXYZ'],
    ['symbol1', '！@'],
    ['character_string01', 'A-2026/001'],
    ['time1', '15:01'],
    ['time1', '15:01:59'],
    ['time1', '2019年10月1日 15:01'],
    ['time1', '09:00~11:30'],
    ['date1', '2019年10月1日'],
    ['date1', '2019-10-01 15:01'],
    ['date1', '10月1日'],
    ['date1', '2026.03'],
    ['date1', '2026/03/01~2026/03/05'],
    ['amount1', '￥100.50元'],
    ['phone_number1', '+86-0766-66888866'],
    ['car_number1', '粤A8Z888挂'],
    ['name1', '示例姓名'],
    ['name1', 'A Name'],
    ['phrase3', '配送中'],
    ['enum1', 'anything'],
  ])('for %s may be %s', (field, value) => {
    expect(suits(field, value)).toBe(true)
  })

  test.each([
    ['thing1', '一'.repeat(21)],
    ['thing1', '两\n行'],
    ['number2', '-1'],
    ['number2', '1'.repeat(33)],
    ['letter1', 'a1'],
    ['symbol1', 'a'],
    ['character_string01', '编号1'],
    ['character_string01', 'a'.repeat(33)],
    ['time1', '25:00'],
    ['time1', '8点'],
    ['time1', '2019年10月1日'],
    ['date1', '2019年13月1日'],
    ['date1', '明天'],
    ['date1', '2026-03-01T08:00'],
    ['date1', '2026-03/01'],
    ['amount1', '一百'],
    ['phone_number1', '1'.repeat(18)],
    ['car_number1', '粤A8Z8888挂挂'],
    ['name1', '名'.repeat(11)],
    ['name1', '第2人'],
    ['phrase3', '六个汉字太多'],
    ['phrase3', 'ok'],
    ['enum1', ''],
  ])('for %s may not be %j', (field, value) => {
    expect(suits(field, value)).toBe(false)
  })
})
