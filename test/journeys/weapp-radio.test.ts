import { beforeAll, expect, test } from '@jest/globals'
import type { ProgrammeEdit } from '../../cloudfunctions/contract/radio-studio'
import { dateOf, dayNumber, shanghai, shanghaiDate } from '../../cloudfunctions/dates/shanghai'
import { idOf } from '../support/builders'
import { granted } from '../support/cloud'
import { screenshot } from '../support/looks'
import { setTime } from '../support/messaging'
import { bringSound } from '../support/on-air'
import { photoKey } from '../support/photos'
import { aPlan } from '../support/radio'
import { tone } from '../support/sounds'
import { eventually, never } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Phone } from './phone'

const place = neighbourhood()
const programmeId = 'old-street'
/** The next ten in the morning of Shanghai, so that nothing depends on the hour at which this runs. */
const morning = (() => {
  const today = dayNumber(shanghaiDate(new Date()))
  const at = shanghai(dateOf(today), '10:00')
  return at > new Date() ? at : shanghai(dateOf(today + 1), '10:00')
})()
const [today, tomorrow] = [shanghaiDate(morning), dateOf(dayNumber(shanghaiDate(morning)) + 1)]
const broadcastId = `${programmeId}@${today}`
const hostId = 'host-of-old-street'

/** On the air since ten minutes ago and again tomorrow, with volunteer1 as its host, and another in the afternoon. */
beforeAll(async () => {
  setTime(place.cloud.emulator, morning)
  const staff = place.cloud.person('demo-staff1')
  const edit = async (wish: ProgrammeEdit, key: string) => {
    const { version } = granted(await staff.call('radio.studio', {}))
    return granted(await staff.call('radio.edit', { version, key, edit: wish }))
  }
  const host = { id: hostId, name: '主播九', leftOn: null }
  const { hosts } = await edit({ do: 'host', host }, 'key-of-the-first-edit')
  const code = hosts.find(({ id }) => id === hostId)?.code ?? ''
  granted(await place.cloud.person('demo-volunteer1').call('radio.becomeHost', { code }))
  const pattern = { kind: 'dates' as const, dates: [today, tomorrow] }
  const segments = [
    { id: 'news', kind: 'news' as const, title: '时事', minutes: 10 },
    { id: 'songs', kind: 'songs' as const, title: '歌曲', minutes: 20 },
  ]
  const rota = { hosts: [hostId], turn: 'broadcast' as const }
  const tales = aPlan({ title: '老街故事', pattern, startsAt: '09:50', minutes: 30, segments, rota })
  const sounds = aPlan({ title: '午后歌声', pattern, startsAt: '14:00', rota: { ...rota, hosts: [] } })
  const plan = { do: 'plan' as const, from: today, until: tomorrow }
  await edit({ ...plan, programmeId, plan: tales }, 'key-of-the-second-edit')
  await edit({ ...plan, programmeId: 'songs', plan: sounds }, 'key-of-the-third-edit')
})

/** A recording of that broadcast in two sounds, which everyone may hear. */
async function recorded(): Promise<void> {
  const staff = place.cloud.person('demo-staff1')
  const fileIds = [await bringSound(place.cloud, staff, 20), await bringSound(place.cloud, staff, 25)]
  await place.cloud.emulator.control.deliverMediaChecks()
  const { recordingId } = granted(
    await staff.call('onAir.addRecording', { key: photoKey(), broadcastId, fileIds, part: '' }),
  )
  const text = { recordingId, revision: 1, part: '', transcript: '今天说一说老街。' }
  const { revision } = granted(await staff.call('onAir.editRecording', text))
  granted(await staff.call('onAir.publishRecording', { recordingId, revision }))
}

/** A line or button of the page in front, by how its words begin. */
const line = (one: Phone, words: RegExp) => one.screen().getByRole('button', { name: words }).first()
const choice = (one: Phone, name: string) => one.screen().getByRole('radio', { name }).click()
const reads = (one: Phone, part: string) => one.screen().getByRole('group', { name: part }).waitFor()
const asked = async (one: Phone, action: string) =>
  (await one.calls()).filter(({ name, args }) => name === 'cloud.callFunction' && JSON.stringify(args).includes(action))
    .length

/** Waits until what plays is as the test wants it. */
async function hears(one: Phone, fits: (heard: Awaited<ReturnType<Phone['heard']>>) => boolean) {
  for (;;) {
    const heard = await one.heard()
    if (fits(heard)) return heard
    await one.page.waitForTimeout(50)
  }
}

test('on a phone, the radio is looked up with no request of its own, put into the calendar, and known without network', async () => {
  const one = await place.phone({ username: 'resident1', privacyAgreed: true })
  await one.says('正在播 · 老街故事')
  await one.says('接下来 · 午后歌声')
  await one.button('节目单').click()
  await one.says('播到 10:20 · 播音：主播九')
  await choice(one, '按节目')
  await choice(one, '老街故事')
  await one.says('9:50–10:20 · 播音：主播九')
  await choice(one, '七天内')
  await one
    .screen()
    .getByRole('button', { name: /老街故事/ })
    .nth(1)
    .click()
  await one.button('加到手机日历').click()
  const added = (await one.calls()).find(({ name }) => name === 'addPhoneCalendar')
  const seconds = (clock: string) => shanghai(tomorrow, clock).getTime() / 1000
  expect(added?.args).toMatchObject({
    ...{ title: '老街故事', startTime: seconds('09:50'), endTime: String(seconds('10:20')) },
    ...{ alarm: true, alarmOffset: 600 },
  })
  expect(await asked(one, '"programme"')).toBe(0)

  // Started anew without network, by a phone that believes to be elsewhere.
  const away = { username: 'resident1', storage: await one.storage(), offline: true, timezone: 'America/New_York' }
  const later = await place.phone(away)
  await later.says('正在播 · 老街故事')
  await later.button('节目单').click()
  await later.says('播到 10:20 · 播音：主播九')
  await screenshot(later.page, 'weapp-radio-offline')
})

test('in WeChat, a recording of several sounds goes on while one goes about, with speed, a way back, and in the background', async () => {
  await recorded()
  const one = await place.phone({ username: 'resident1' })
  await one.button('节目单').click()
  await one.button('听以前的').click()
  await line(one, /^老街故事/).click()
  await one.says('今天说一说老街。')
  await one.button('播放').click()
  await hears(one, (heard) => heard !== null && heard.at > 0.5)
  await choice(one, '1.5 倍')
  await one.button('进 15 秒').click()
  await one.says(/^0:1\d \/ 0:45$/)
  await one.button('退 15 秒').click()
  await one.says(/^0:0\d \/ 0:45$/)
  await one.button('进 15 秒').click()
  await screenshot(one.page, 'weapp-listen')
  for (const title of ['再听一遍', '社区广播']) {
    await one.back()
    await one.says(`正在听：老街故事`)
    await eventually(() => one.page.title()).toBe(title)
  }
  // What begins after the twentieth second is the other sound.
  await one.leave()
  expect(await hears(one, (heard) => heard !== null && heard.at < 5 && heard.rate === 1.5)).toMatchObject({
    ...{ title: '老街故事', paused: false },
  })
  await one.comeBack()
  await one.closeSound()
  await one.says('停着：老街故事')
  await line(one, /^播放$/).click()
  await hears(one, (heard) => heard?.paused === false)
  await line(one, /^打开 老街故事/).click()
  await one.says(/^0:2\d \/ 0:45$/)
  await one.button('暂停').click()
  await one
    .screen()
    .getByRole('button', { name: /^从 0:2\d 接着听$/ })
    .waitFor()
})

test('a host reads the desk and notes the broadcast without network, the phone dies, and it is sent once', async () => {
  const host = await place.phone({ username: 'volunteer1', path: 'studio/desk/index' })
  await host.says(/各位街坊，这里是邻里广播/)
  await host.goOffline()
  await host.button('下一段').click()
  await reads(host, '第 2 段，共 3 段')
  await host.button('下一段').click()
  await host.button('上一段').click()
  await reads(host, '第 2 段，共 3 段')
  await screenshot(host.page, 'weapp-desk')
  await host.button('播出了').click()
  await host.says('已替您存好，连上网会自动发送')
  const kept = { storage: await host.storage(), offline: true }
  await never(() => place.cloud.find('airings', { programmeId }))

  const again = await place.phone({ username: 'volunteer1', path: 'studio/desk/index', ...kept })
  await again.says('已替您存好，连上网会自动发送')
  await reads(again, '第 2 段，共 3 段')
  await again.goOnline()
  await again.says(/记的，主播：主播九/)
  const noted = { state: 'aired', broadcastId, revision: 1 }
  await eventually(() => place.cloud.find('airings', { programmeId })).toMatchObject([noted])
})

test('a code on a board leads to what hangs there, from WeChat’s camera and from within', async () => {
  const [board] = (await place.cloud.find('assets', { _id: idOf('demo-asset-150') })) as {
    scene: string
    name: string
  }[]
  const scene = board?.scene ?? ''
  const reader = await place.phone({ username: 'resident1', path: `asset/scan/index?scene=${scene}` })
  await reader.says(board?.name ?? '')
  await eventually(() => reader.path()).toBe('news/board/index')
  await line(reader, /看内容/).click()
  await reader.says('睡前看一看煤气、电器和门锁。')
  await screenshot(reader.page, 'weapp-board')
  const within = await place.phone({ username: 'resident1', path: 'asset/scan/index' })
  await within.scan(`asset/scan/index?scene=${scene}`)
  await line(within, /扫/).click()
  await line(within, /看内容/).waitFor()
  await eventually(() => within.path()).toBe('news/board/index')
})

test('staff bring a recording out of a chat, in the order in which it was spoken', async () => {
  const staff = await place.phone({ username: 'staff1', path: 'studio/recordings/index', privacyAgreed: true })
  await staff.button('选录音').waitFor()
  await staff.receive([{ name: 'song.mp3', bytes: Buffer.from('this is no sound at all') }])
  await staff.button('选录音').click()
  await staff.says('这个文件不是录音')
  await staff.receive([
    { name: 'second.wav', bytes: tone(3) },
    { name: 'first.wav', bytes: tone(2) },
  ])
  await staff.button('选录音').click()
  await staff.button('把 first.wav 往前移').click()
  await staff.button('传上去').click()
  await staff.says('审核中')
  const [row] = (await place.cloud.find('recordings', { published: false })) as {
    sounds: { seconds: number }[]
  }[]
  expect(row?.sounds.map(({ seconds }) => seconds)).toEqual([2, 3])
})
