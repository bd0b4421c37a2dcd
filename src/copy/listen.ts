import type { Recording } from '@contract/recordings'
import type { AudioTrouble } from '@/device/audio/chosen-audio'
import type { Explanation } from './refusals'
import { sayDate } from './times'

/** 3:05, 1:02:30 */
export function sayLength(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const two = (part: number) => String(part).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

/** 街坊故事 上半场 */
export const sayRecording = ({ title, part }: Pick<Recording, 'title' | 'part'>): string =>
  [title, part].filter(Boolean).join(' ')

export const listenCopy = {
  title: '再听一遍',
  note: '错过的广播，随时听、随时停，也有文字',
  programmes: '听哪个节目',
  all: '全部',
  empty: '还没有可以听的录音',
  emptyHint: '节目播出以后，社区会把录音和文字放到这里。',
  when: ({ startsAt, seconds }: Recording, now: number) => `${sayDate(startsAt, now)} · ${sayLength(seconds)}`,
  left: (at: number) => `上次听到 ${sayLength(at)}`,
  play: '播放',
  goOn: (at: number) => `从 ${sayLength(at)} 接着听`,
  pause: '暂停',
  back: '退 15 秒',
  ahead: '进 15 秒',
  again: '从头听',
  rate: '快慢',
  rates: (rate: number) => (rate === 1 ? '正常' : `${rate} 倍`),
  progress: (at: number, seconds: number) => `${sayLength(at)} / ${sayLength(seconds)}`,
  goesOn: '离开这一页也会接着播。',
  text: '文字',
  failed: '暂时播不出来',
  failedHint: '可能网络不太好。您听到的地方记住了，再点一次播放就行。',
  listening: (title: string) => `正在听：${title}`,
  paused: (title: string) => `停着：${title}`,
  open: (title: string) => `打开 ${title}`,
  close: '不听了',
}

const unfit = (title: string, hint: string): Explanation => ({ title, hint })

/** Why a file that a person chose cannot be sent. */
export const audioTroubles = {
  'not-audio': unfit('这个文件不是录音', '没有上传。请选 mp3、m4a、aac 或 wav 格式的录音。'),
  'audio-too-large': unfit('这个录音超过 57 MB，没有上传', '请存成单声道、48 kbps 的 mp3 再选，一小时只有 22 MB。'),
  'audio-not-cuttable': unfit(
    '这个录音超过 9.5 MB，没有上传',
    '微信一次只审核这么大的。请另存成 mp3 再选：mp3 会自动分段，最大 57 MB。',
  ),
  'audio-not-readable': unfit('这个录音打不开', '可能存坏了，请重新选一次。'),
} satisfies Record<AudioTrouble, Explanation>
