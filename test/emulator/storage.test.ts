import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import tcb from '@cloudbase/node-sdk'
import { type FixtureCloud, startFixture } from './fixture/fixture-cloud'
import { call, type SignedIn, signIn } from './fixture/web-client'

let cloud: FixtureCloud
let lin: SignedIn
let wang: SignedIn
let anonymous: string
let app: ReturnType<typeof tcb.init>

beforeAll(async () => {
  cloud = await startFixture()
  lin = await signIn(cloud.emulator)
  wang = await signIn(cloud.emulator, 'wang', 'another password')
  anonymous = String((await call(cloud.emulator, '/auth/v1/signin/anonymously', { body: {} })).body.access_token)
  Object.assign(process.env, cloud.emulator.sdkEnvironment())
  app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
})
afterAll(() => cloud.stop())
afterEach(() => cloud.emulator.control.setClock(0))

interface FileInfo {
  code?: string
  uploadUrl: string
  authorization: string
  token: string
  cloudObjectId: string
  cloudObjectMeta: string
  downloadUrl: string
}

async function info(name: string, item: object, token: string): Promise<FileInfo> {
  const { body } = await call(cloud.emulator, `/v1/storages/${name}`, { body: [item], token })
  return (body as unknown as FileInfo[])[0] ?? ({} as FileInfo)
}

const uploadInfo = (objectId: string, token: string) => info('get-objects-upload-info', { objectId }, token)
const downloadInfo = (id: string, token: string) => info('get-objects-download-info', { cloudObjectId: id }, token)
const put = (file: FileInfo, body: string, to = file.uploadUrl) =>
  fetch(to, {
    method: 'PUT',
    headers: {
      authorization: file.authorization,
      'x-cos-security-token': file.token,
      'x-cos-meta-fileid': file.cloudObjectMeta,
    },
    body,
  })
const serverUpload = async (cloudPath: string, text: string) =>
  (await app.uploadFile({ cloudPath, fileContent: Buffer.from(text) })).fileID

test('a stretch of a file is given alone, as a player asks for it', async () => {
  const fileID = await serverUpload('secret/long.wav', '0123456789')
  const { fileList } = await app.getTempFileURL({ fileList: [fileID] })
  const part = async (range: string) => {
    const answer = await fetch(fileList[0]?.tempFileURL ?? '', { headers: { range } })
    return [answer.status, answer.headers.get('content-range'), await answer.text()]
  }
  expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234'])
  expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789'])
  expect(await part('bytes=-2')).toEqual([206, 'bytes 8-9/10', '89'])
  expect(await part('bytes=0-99')).toEqual([206, 'bytes 0-9/10', '0123456789'])
  expect((await part('bytes=10-'))[0]).toBe(416)
  expect(await part('lines=1-2')).toEqual([200, null, '0123456789'])
})

describe('through the server SDK', () => {
  test('a file is uploaded, downloaded, looked up and deleted', async () => {
    const fileID = await serverUpload('secret/报告 1.txt', 'content')
    expect(String((await app.downloadFile({ fileID })).fileContent)).toBe('content')
    expect(await app.getFileInfo({ fileList: [fileID] })).toMatchObject({
      fileList: [{ size: 7, mime: 'text/plain' }],
    })
    expect(await app.deleteFile({ fileList: [fileID] })).toMatchObject({ fileList: [{ code: 'SUCCESS' }] })
    await expect(app.downloadFile({ fileID })).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
  })

  test('a built function uploads too', async () => {
    const wish = { action: 'upload', path: 'public/from-function.txt', text: 'hi' }
    expect(await cloud.emulator.invoke('probe', wish, { openid: 'a' })).toMatchObject({
      fileID: expect.stringContaining('public/from-function.txt'),
    })
    expect(await (await fetch(`${cloud.emulator.url}/storage/public/from-function.txt`)).text()).toBe('hi')
  })

  test('a file larger than its rule allows is an error of the SDK', async () => {
    await expect(serverUpload('public/large.txt', 'x'.repeat(1001))).rejects.toMatchObject({
      message: expect.stringContaining('EntityTooLarge'),
    })
  })
})

describe('through WeChat', () => {
  const phoneOf = (openid: string) => cloud.emulator.miniProgram(openid)

  test('a mini-program calls in the name of the person whom WeChat knows', async () => {
    const answer = await phoneOf('openid-lin').callFunction('probe', { action: 'whoami' })
    expect(answer).toMatchObject({ before: { WX_OPENID: 'openid-lin' } })
    await expect(phoneOf('openid-lin').callFunction('timer', {})).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
  })

  test('a file keeps who brought it: another may read it where the rules allow, and not put theirs in its place', async () => {
    const fileId = await phoneOf('openid-lin').uploadFile('photos/phone.txt', Buffer.from('from a phone'))
    const url = await phoneOf('openid-wang').fileUrl(fileId)
    expect(await (await fetch(url)).text()).toBe('from a phone')
    const theft = phoneOf('openid-wang').uploadFile('photos/phone.txt', Buffer.from('another'))
    await expect(theft).rejects.toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
    await phoneOf('openid-lin').uploadFile('photos/phone.txt', Buffer.from('again'))
    expect(await (await fetch(url)).text()).toBe('again')
  })

  test('what the rules keep for functions, and what is too large, is refused', async () => {
    const secret = phoneOf('openid-lin').uploadFile('secret/phone.txt', Buffer.from('x'))
    await expect(secret).rejects.toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
    const large = phoneOf('openid-lin').uploadFile('photos/large.txt', Buffer.alloc(1001))
    await expect(large).rejects.toMatchObject({ code: 'EntityTooLarge' })
  })
})

describe('over HTTP', () => {
  test('a signed-in person uploads where the rules allow it and reads it back', async () => {
    const place = await uploadInfo('photos/cat.png', lin.access)
    expect((await put(place, 'picture')).status).toBe(200)
    const { downloadUrl } = await downloadInfo(place.cloudObjectId, wang.access)
    const response = await fetch(downloadUrl)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(await response.text()).toBe('picture')
  })

  test.each(['public/a.txt', 'secret/a.txt', 'elsewhere/a.txt'])('a person may not upload %s', async (path) => {
    expect(await uploadInfo(path, lin.access)).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
  })

  test('an anonymous visitor may neither upload nor read what is for the signed-in', async () => {
    const fileId = await serverUpload('photos/only-known.txt', 'x')
    expect(await uploadInfo('photos/anonymous.txt', anonymous)).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
    expect(await downloadInfo(fileId, anonymous)).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
  })

  test('a file for functions is not given to a person, signed in or not', async () => {
    const fileId = await serverUpload('secret/plan.txt', 'x')
    expect(await downloadInfo(fileId, lin.access)).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
    expect((await fetch(`${cloud.emulator.url}/storage/secret/plan.txt`)).status).toBe(403)
  })

  test('a person may not overwrite or delete what another uploaded', async () => {
    const place = await uploadInfo('photos/mine.txt', lin.access)
    await put(place, 'lin')
    expect(await uploadInfo('photos/mine.txt', wang.access)).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
    const theft = await info('delete-objects', { cloudObjectId: place.cloudObjectId }, wang.access)
    expect(theft).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
    expect(await info('delete-objects', { cloudObjectId: place.cloudObjectId }, lin.access)).not.toHaveProperty('code')
  })

  test('a download address is good for its file and its time only', async () => {
    const { cloudObjectId } = await uploadInfo('photos/timed.txt', lin.access)
    await put(await uploadInfo('photos/timed.txt', lin.access), 'x')
    await serverUpload('photos/other.txt', 'y')
    const { downloadUrl } = await downloadInfo(cloudObjectId, lin.access)
    expect((await fetch(downloadUrl)).status).toBe(200)
    expect((await fetch(downloadUrl.replace('timed', 'other'))).status).toBe(403)
    expect((await fetch(downloadUrl.replace(/t=\d+/, 't=9999999999'))).status).toBe(403)
    expect((await fetch(downloadUrl.split('?')[0] ?? '')).status).toBe(403)
    cloud.emulator.control.setClock(7201 * 1000)
    expect((await fetch(downloadUrl)).status).toBe(403)
  })

  test('an upload permit is good for its file and its time only, and for no larger file', async () => {
    const place = await uploadInfo('photos/one.txt', lin.access)
    expect((await put(place, 'x', place.uploadUrl.replace('one', 'two'))).status).toBe(403)
    expect((await put({ ...place, authorization: '' }, 'x')).status).toBe(403)
    expect((await put(place, 'x'.repeat(1001))).status).toBe(400)
    cloud.emulator.control.setClock(901 * 1000)
    expect((await put(place, 'x')).status).toBe(403)
  })

  test('a file announced too large is refused before it is sent', async () => {
    const item = { objectId: 'photos/big.bin', signedHeader: { 'content-length': ['5000'] } }
    expect(await info('get-objects-upload-info', item, lin.access)).toMatchObject({ code: 'INVALID_PARAM' })
  })

  test('nothing in a stored page can run in the app’s origin', async () => {
    await serverUpload('public/page.html', '<script>alert(1)</script>')
    const response = await fetch(`${cloud.emulator.url}/storage/public/page.html`)
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('no spelling of a path leaves the bucket', () => {
  const spellings = [
    '../identity.json',
    'photos/../../x',
    '/etc/passwd',
    'photos//x',
    'photos/./x',
    'photos\\..\\x',
    'a\0b',
    '',
  ]

  test.each(spellings)('%j is refused for an upload', async (objectId) => {
    expect(await uploadInfo(objectId, lin.access)).toMatchObject({ code: 'INVALID_PARAM' })
    await expect(serverUpload(objectId, 'x')).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  })

  test.each(['/storage/public/../../identity.json', '/storage/..%2f..%2fidentity.json', '/storage/public/%2e%2e/x'])(
    'GET %s is refused',
    async (path) => {
      const status = await new Promise((resolve, reject) => {
        const sent = request({ host: '127.0.0.1', port: cloud.emulator.port, path }, (reply) => {
          reply.resume()
          resolve(reply.statusCode)
        })
        sent.on('error', reject).end()
      })
      expect(status).toBe(400)
    },
  )

  test('a file id of another environment is refused', async () => {
    expect(await downloadInfo('cloud://other.bucket/public/a.txt', lin.access)).toMatchObject({ code: 'INVALID_PARAM' })
  })
})

test('reset removes the files', async () => {
  await serverUpload('public/gone.txt', 'x')
  await cloud.emulator.control.reset()
  expect((await fetch(`${cloud.emulator.url}/storage/public/gone.txt`)).status).toBe(404)
  expect(await readdir(cloud.functionsDir)).toContain('probe')
})
