import tcb from '@cloudbase/node-sdk'
import { call } from './fixture/web-client'
import { startWechat, type WechatCloud } from './fixture/wechat-cloud'

const minute = 60_000
let cloud: WechatCloud

beforeAll(async () => {
  const words = { riskyWords: ['planted-risk'], reviewWords: ['planted-doubt'] }
  cloud = await startWechat({ ...words, mediaCheckDelayMs: 5 * minute })
})
afterAll(() => cloud.stop())
beforeEach(() => cloud.visit('openid-1'))
afterEach(() => cloud.emulator.control.reset())

const text = { openid: 'openid-1', scene: 2, version: 2, content: '大家好' }
const checkText = (change: object = {}, token?: string) => cloud.ask('wxa/msg_sec_check', { ...text, ...change }, token)

const picture = { media_type: 2, version: 2, scene: 3, openid: 'openid-1' }
const checkPicture = (media_url: string, change: object = {}) =>
  cloud.ask('wxa/media_check_async', { ...picture, media_url, ...change })

/** Puts a picture into the storage and gives the signed address under which WeChat may fetch it. */
async function uploaded(cloudPath: string, content = 'bytes'): Promise<string> {
  Object.assign(process.env, cloud.emulator.sdkEnvironment())
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
  const { fileID } = await app.uploadFile({ cloudPath, fileContent: Buffer.from(content) })
  const { fileList } = await app.getTempFileURL({ fileList: [fileID] })
  return String(fileList[0]?.tempFileURL)
}

/** Waits until so many results were pushed; nobody else is told. */
async function until(times: number) {
  for (;;) {
    const pushed = await cloud.pushed()
    if (pushed.length >= times) return pushed
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('of a text', () => {
  test.each([
    ['大家好', 'pass', 100],
    ['a planted-risk here', 'risky', 21000],
    ['a planted-doubt here', 'review', 21000],
  ])('%s is judged %s', async (content, suggest, label) => {
    expect(await checkText({ content })).toEqual({
      errcode: 0,
      errmsg: 'ok',
      result: { suggest, label },
      detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
      trace_id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{8}){2}$/),
    })
  })

  test('the title and the nickname are looked at too', async () => {
    expect(await checkText({ title: 'planted-risk' })).toMatchObject({ result: { suggest: 'risky' } })
    expect(await checkText({ nickname: 'planted-doubt' })).toMatchObject({ result: { suggest: 'review' } })
  })

  test.each([
    [{ openid: '' }, 40003],
    [{ openid: 'never-came' }, 61010],
    [{ scene: 5 }, 40129],
    [{ version: 1 }, 40097],
    [{ content: '' }, 44004],
    [{ content: '字'.repeat(2501) }, 45002],
  ])('%j is refused with %i', async (change, errcode) => {
    expect(await checkText(change)).toMatchObject({ errcode })
  })

  test('2500 characters are taken', async () => {
    expect(await checkText({ content: '😀'.repeat(2500) })).toMatchObject({ errcode: 0 })
  })

  test('a wrong token is refused', async () => {
    expect(await checkText({}, 'wrong')).toMatchObject({ errcode: 40001 })
  })

  test('the writer must have used the mini-program within two hours; a call from the web does not count', async () => {
    cloud.emulator.control.setClock(119 * minute)
    expect(await checkText()).toMatchObject({ errcode: 0 })
    cloud.emulator.control.setClock(121 * minute)
    expect(await checkText()).toMatchObject({ errcode: 61010 })
    await cloud.emulator.invoke('open', {}, { uuid: 'web', customUserId: 'openid-1' })
    expect(await checkText()).toMatchObject({ errcode: 61010 })
    await cloud.visit('openid-1')
    expect(await checkText()).toMatchObject({ errcode: 0 })
  })
})

describe('of a picture', () => {
  test('the answer is a number, and the result is pushed to the function for pushes', async () => {
    const { errcode, trace_id } = await checkPicture(await uploaded('photos/fit.jpg'))
    expect([errcode, await cloud.pushed()]).toEqual([0, []])
    await cloud.emulator.control.deliverMediaChecks()
    expect(await cloud.pushed()).toEqual([
      {
        ToUserName: 'gh_local',
        FromUserName: 'openid-1',
        CreateTime: expect.any(Number),
        MsgType: 'event',
        Event: 'wxa_media_check',
        appid: 'touristappid',
        trace_id,
        version: 2,
        errcode: 0,
        errmsg: 'ok',
        result: { suggest: 'pass', label: '100' },
        detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: '100', prob: 90 }],
      },
    ])
    await cloud.emulator.control.deliverMediaChecks()
    expect(await cloud.pushed()).toHaveLength(1)
  })

  test('its name and its bytes decide', async () => {
    await checkPicture(await uploaded('photos/图 planted-risk.jpg'))
    await checkPicture(await uploaded('photos/a.jpg', 'bytes with planted-doubt in them'))
    await cloud.emulator.control.deliverMediaChecks()
    const verdicts = (await cloud.pushed()).map(({ result }) => result)
    expect(verdicts).toMatchObject([{ suggest: 'risky' }, { suggest: 'review' }])
  })

  test('one that cannot be fetched has an error instead of a result, and nothing outside is ever asked', async () => {
    const signed = await uploaded('photos/a.jpg')
    await checkPicture(signed.replace('a.jpg', 'b.jpg'))
    await checkPicture('https://example.invalid/a.jpg')
    await cloud.emulator.control.deliverMediaChecks()
    const pushed = await cloud.pushed()
    expect(pushed).toMatchObject([{ errcode: -1008, detail: [] }, { errcode: -1008 }])
    expect(pushed[0]).not.toHaveProperty('result')
  })

  test('the result comes by itself once the cloud’s clock has passed the delay, and only once', async () => {
    const address = await uploaded('photos/a.jpg')
    await checkPicture(address)
    cloud.emulator.control.setClock(4 * minute)
    await checkPicture(address)
    expect(await cloud.pushed()).toEqual([])
    cloud.emulator.control.setClock(6 * minute)
    expect(await until(1)).toHaveLength(1)
    cloud.emulator.control.setClock(10 * minute)
    expect(await until(2)).toHaveLength(2)
  })

  test('a reset forgets what was asked', async () => {
    await checkPicture(await uploaded('photos/a.jpg'))
    await cloud.emulator.control.reset()
    await cloud.emulator.control.deliverMediaChecks()
    expect(await cloud.pushed()).toEqual([])
  })

  test.each([
    [{ openid: 'never-came' }, 61010],
    [{ media_type: 3 }, 40097],
    [{ media_url: 'file:///etc/passwd' }, 40097],
    [{ media_url: 5 }, 40097],
    [{ version: 1 }, 40097],
    [{ scene: 0 }, 40129],
  ])('%j is refused with %i', async (change, errcode) => {
    expect(await checkPicture('http://127.0.0.1/a.jpg', change)).toMatchObject({ errcode })
  })
})

describe('when the checks are', () => {
  const control = (mode: unknown) =>
    call(cloud.emulator, '/__emulator/content-checks', {
      body: { mode },
      headers: { 'x-emulator-token': cloud.emulator.controlToken },
    })

  test('down, nobody answers, until they are up again', async () => {
    expect(await control('down')).toMatchObject({ status: 200 })
    await expect(checkText()).rejects.toThrow('fetch failed')
    await expect(checkPicture('http://127.0.0.1/a.jpg')).rejects.toThrow('fetch failed')
    expect(cloud.emulator.control.outbox().checks).toMatchObject([{ errcode: -1 }, { errcode: -1 }])
    await control('up')
    expect(await checkText()).toMatchObject({ errcode: 0 })
  })

  test('slow, a quicker call overtakes', async () => {
    cloud.emulator.control.setContentChecks({ slowMs: 300 })
    const order: string[] = []
    const slow = checkText().then(() => order.push('check'))
    await cloud.ask('wxa/getwxacodeunlimit', { scene: 'a', page: 'pages/a' }).then(() => order.push('code'))
    await slow
    expect(order).toEqual(['code', 'check'])
  })

  test('out of quota or busy for one call, the next is answered', async () => {
    cloud.emulator.control.fault({ action: 'wechat.msg_sec_check', n: 1, kind: 'fail', errcode: 45009 })
    cloud.emulator.control.fault({ action: 'wechat.media_check_async', n: 1, kind: 'fail' })
    expect(await checkText()).toMatchObject({ errcode: 45009 })
    expect(await checkPicture('http://127.0.0.1/a.jpg')).toMatchObject({ errcode: -1 })
    expect(await checkText()).toMatchObject({ errcode: 0 })
  })

  test.each(['sometimes', { slowMs: -1 }, null])('%j, the control API refuses', async (mode) => {
    expect(await control(mode)).toMatchObject({ status: 400 })
  })
})

test('the outbox lists every check that was asked, and how it went', async () => {
  await checkText({ content: 'a planted-risk' })
  const { trace_id } = await checkPicture('http://127.0.0.1/a.jpg')
  await checkText({ openid: 'never-came' })
  expect(cloud.emulator.control.outbox().checks).toMatchObject([
    { kind: 'text', openid: 'openid-1', content: 'a planted-risk', errcode: 0, suggest: 'risky' },
    { kind: 'media', openid: 'openid-1', content: 'http://127.0.0.1/a.jpg', errcode: 0, traceId: trace_id },
    { kind: 'text', openid: 'never-came', errcode: 61010 },
  ])
})
