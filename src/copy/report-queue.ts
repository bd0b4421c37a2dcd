import type { AnyRefusal } from '@contract/index'
import type { PhotoTrouble } from '@/device/photo/chosen-photo'
import { photoTroubles } from './photos'
import { type Explanation, refusals } from './refusals'

/** Why a report, or a picture of it, was turned down, from the word that is kept with it. */
export function sayTrouble(word: string): Explanation {
  if (word in photoTroubles) return photoTroubles[word as PhotoTrouble]
  return refusals[word as AnyRefusal] ?? { title: '没有报上去', hint: '您写的和拍的都还在，请改一改再报。' }
}

/** Reports that have not arrived. */
export const reportQueueCopy = {
  title: '还没报上去的',
  titled: (kind: string | null) => kind ?? '还没选是什么事',
  draft: '还没写完',
  waiting: '等网络，连上自动发',
  waitingHere: '等着发送',
  sendingPhoto: (number: number, of: number) => `正在传照片 ${number}/${of}`,
  sending: '正在报上去',
  refused: '没报上去',
  goOn: '接着写',
  edit: '改一改',
  sendNow: '现在发',
  throwAway: '扔掉',
  thrown: '已扔掉',
  takeBack: '找回来',
  kept: '已替您存好',
  keptHow: '连上网会自动报上去，关掉也不会丢。',
  allSent: '都报上去了',
  another: '再拍一个',
  mine: '看我报的',
  keptShort: (count: number) => `有 ${count} 件随手拍还没报上去`,
  keptHint: '都存在这台手机上，连上网会自动发。',
  look: '去看看',
  photos: (count: number) => `${count} 张照片`,
  photoOf: (number: number) => `没报上去的照片第 ${number} 张`,
}
