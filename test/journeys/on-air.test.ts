import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, test } from '@jest/globals'
import type { Input } from '../../cloudfunctions/contract'
import type { Plan } from '../../cloudfunctions/contract/radio-studio'
import { dateOf, dayNumber, shanghai, shanghaiDate } from '../../cloudfunctions/dates/shanghai'
import { granted } from '../support/cloud'
import { screenshot } from '../support/looks'
import { setTime } from '../support/messaging'
import { mp3Frames, tone } from '../support/sounds'
import { eventually, never } from './eventually'
import { neighbourhood } from './neighbourhood'
import type { Resident } from './resident'

const place = neighbourhood()
const programmeId = 'old-street'
/** The next noon in Shanghai, so that the broadcast of today begins and ends on one day whenever this runs. */
const noon = (): Date => {
  const today = shanghaiDate(new Date())
  const at = shanghai(today, '12:00')
  return at > new Date() ? at : shanghai(dateOf(dayNumber(today) + 1), '12:00')
}
const today = shanghaiDate(noon())
const tomorrow = dateOf(dayNumber(today) + 1)

/** A broadcast that began ten minutes ago and another tomorrow, with volunteer1 as their host. */
beforeAll(async () => {
  setTime(place.cloud.emulator, noon())
  const staff = place.cloud.person('demo-staff1')
  const studio = async () => granted(await staff.call('radio.studio', {}))
  const edit = async (key: string, edit: Input<'radio.edit'>['edit']) =>
    granted(await staff.call('radio.edit', { version: (await studio()).version, key, edit }))
  const host = { id: 'host-of-old-street', name: '主播九', leftOn: null }
  const { hosts } = await edit('key-of-the-first-edit', { do: 'host', host })
  const code = hosts.find(({ id }) => id === host.id)?.code ?? ''
  granted(await place.cloud.person('demo-volunteer1').call('radio.becomeHost', { code }))
  const plan: Plan = {
    ...{ kind: 'broadcast', title: '老街故事', about: '', holidays: 'play', term: 'any', seasons: [] },
    ...{ pattern: { kind: 'dates', dates: [today, tomorrow] }, startsAt: '11:50', minutes: 30 },
    segments: [
      { id: 'news', kind: 'news', title: '时事', minutes: 10 },
      { id: 'songs', kind: 'songs', title: '歌曲', minutes: 20 },
    ],
    rota: { hosts: [host.id], turn: 'broadcast' },
  }
  await edit('key-of-the-second-edit', { do: 'plan', programmeId, from: today, until: tomorrow, plan })
})

const says = (one: Resident, words: string | RegExp) => one.screen().getByText(words).first().waitFor()
const button = (one: Resident, name: string | RegExp) => one.screen().getByRole('button', { name }).first()

test('a host runs the desk and notes without network what was on, and the office sees it', async () => {
  const host = await place.signedIn('volunteer1')
  await host.open('/studio/desk/index')
  await says(host, '老街故事')
  await says(host, /各位街坊，这里是邻里广播/)
  await host.context.setOffline(true)
  await host.button('下一段').click()
  await says(host, '这一段没有稿子，请自由主持。')
  await screenshot(host.page, 'on-air-desk')
  await host.button('下一段').click()
  await host.button('这一段没播').click()
  await host.button('播出了').click()
  await says(host, '已替您存好，连上网会自动发送')
  await never(() => place.cloud.find('airings', { programmeId }))
  await host.context.setOffline(false)
  await says(host, /有 1 段没播 · .*主播：主播九/)
  await eventually(() => place.cloud.find('airings', { programmeId })).toMatchObject([
    { state: 'aired', skipped: ['songs'] },
  ])

  const staff = await place.signedIn('staff1', { viewport: { width: 1280, height: 800 } })
  await staff.open('/studio/airings/index')
  await says(staff, /主播：主播九 · 没播：歌曲/)
  await screenshot(staff.page, 'on-air-log')
})

test('the office brings a recording in two files with its text, and a resident listens to it again while going about', async () => {
  const staff = await place.signedIn('staff1')
  await staff.open('/studio/recordings/index')
  await staff
    .screen()
    .getByRole('radio', { name: /老街故事/ })
    .click()
  await choose(staff, '选录音', { name: 'note.mp3', buffer: Buffer.from('this is no sound at all') })
  await says(staff, '这个文件不是录音')
  const huge = await hugeFile()
  await choose(staff, '选录音', huge)
  await says(staff, '这个录音超过 57 MB，没有上传')
  await rm(path.dirname(huge), { recursive: true })
  await choose(staff, '选录音', { name: 'old-street.wav', buffer: tone(25) })
  await choose(staff, '再选一个接在后面', { name: 'rest.wav', buffer: tone(15) })
  await says(staff, '会分成 2 段上传，听的时候连着播')
  await screenshot(staff.page, 'on-air-chosen')
  await staff.button('传上去').click()
  await says(staff, '审核中')
  await place.cloud.emulator.control.deliverMediaChecks()
  await button(staff, '老街故事 写文字').click()
  await staff.screen().getByLabel('文字', { exact: true }).fill('各位街坊下午好。\n今天说一说老街。')
  await staff.button('存下').click()
  await button(staff, '老街故事 放出来').click()
  await button(staff, '老街故事 撤下来').waitFor()
  await screenshot(staff.page, 'on-air-recordings')

  await button(staff, '老街故事 改录音').click()
  await choose(staff, '换掉第 2 段', { name: 'better.wav', buffer: tone(15) })
  await says(staff, /第 2 段 · better\.wav/)
  await staff.button('把第 2 段往前移').click()
  await screenshot(staff.page, 'on-air-parts')
  await staff.button('就这样改').click()
  await says(staff, '新的在审核，居民听的是原来的')
  await place.cloud.emulator.control.deliverMediaChecks()
  await staff.page.reload()
  await button(staff, '老街故事 换上新的').click()
  await says(staff, '换好了，居民听到的是新的')
  const sounds = [{ seconds: 15 }, { seconds: 25 }]
  await eventually(() => place.cloud.find('recordings', { programmeId })).toMatchObject([{ sounds }])

  const listener = await place.resident('resident1')
  await listener.open('/listen/list/index')
  await button(listener, /老街故事/).click()
  await says(listener, /今天说一说老街/)
  await listener.button('播放').click()
  await says(listener, /^0:0[2-9] \/ 0:40$/)
  await screenshot(listener.page, 'on-air-listen')
  await listener.open('/pages/home/index')
  await says(listener, '正在听：老街故事')
  await screenshot(listener.page, 'on-air-bar')
  await button(listener, '暂停').click()
  await button(listener, /^打开 老街故事/).click()
  await listener.button('进 15 秒').click()
  await listener.screen().getByRole('radio', { name: '1.5 倍' }).click()
  await button(listener, /^从 0:[12]\d 接着听$/).click()
  await says(listener, /^0:(1[6-9]|[23]\d) \/ 0:40$/)
})

/** Picks a file as a person does in the browser's own chooser. */
async function choose(one: Resident, opener: string, file: string | { name: string; buffer: Buffer }): Promise<void> {
  const chooser = one.page.waitForEvent('filechooser')
  await one.button(opener).click()
  await (await chooser).setFiles(typeof file === 'string' ? file : { ...file, mimeType: 'audio/wav' })
}

/** 500 MB that begin as an MP3 does, and take no room on the disk. */
async function hugeFile(): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'linli-')), 'huge.mp3')
  await writeFile(file, mp3Frames(3))
  await truncate(file, 500_000_000)
  return file
}
