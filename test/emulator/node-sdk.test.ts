import tcb from '@cloudbase/node-sdk'
import { Signer } from '@cloudbase/signature-nodejs'
import { type FixtureCloud, startFixture } from './fixture/fixture-cloud'

let cloud: FixtureCloud
let app: ReturnType<typeof tcb.init>

beforeAll(async () => {
  cloud = await startFixture()
  Object.assign(process.env, cloud.emulator.sdkEnvironment())
  app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
})
afterAll(() => cloud.stop())

test('the unmodified SDK writes and reads documents from any process with the environment', async () => {
  await app
    .database()
    .collection('notes')
    .add({ text: '你好', at: new Date(5) })
  const { data } = await app.database().collection('notes').where({ text: '你好' }).get()
  expect(data).toMatchObject([{ text: '你好', at: new Date(5) }])
})

test('a request whose parameters were altered after signing is refused', async () => {
  const url = `${cloud.emulator.url}/admin`
  const host = new URL(url).host
  const headers = { host, 'content-type': 'application/json' }
  const body = { action: 'database.getDocument', collectionName: 'notes', query: '{}', queryType: 'WHERE' }
  const now = Math.floor(Date.now() / 1000)
  const signer = new Signer({ secretId: 'local', secretKey: 'local' }, 'tcb')
  const { authorization } = signer.tc3sign('post', url, headers, body, now)
  const send = (sent: object) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization, 'x-timestamp': String(now) },
      body: JSON.stringify(sent),
    }).then((response) => response.json())
  expect(await send(body)).toMatchObject({ data: { list: expect.any(Array) } })
  expect(await send({ ...body, collectionName: 'others' })).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
})

test('the SDK invokes a function and gets its result', async () => {
  expect(await app.callFunction({ name: 'probe', data: { a: [1, '二'] } })).toMatchObject({
    result: { echo: { a: [1, '二'] } },
  })
})

test('an unknown function and a failing one are errors of the SDK', async () => {
  await expect(app.callFunction({ name: 'nothing', data: {} })).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
  await expect(app.callFunction({ name: 'probe', data: { action: 'fail' } })).rejects.toMatchObject({
    code: 'FUNCTION_INVOCATION_FAILED',
  })
})

test('a collection that the manifest does not name does not exist', async () => {
  await expect(app.database().collection('others').get()).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  })
})

test('what the emulator does not offer is refused in plain words', async () => {
  const wish = app.callWxOpenApi({ apiName: '/wxa/msg_sec_check', apiOptions: {}, requestData: {} })
  await expect(wish).rejects.toThrow('is not supported by the emulator')
})

test('a function looks a web user up', async () => {
  const { userInfo } = await app.auth().getEndUserInfo('user-lin')
  expect(userInfo).toMatchObject({ uid: 'user-lin', username: 'lin' })
})
