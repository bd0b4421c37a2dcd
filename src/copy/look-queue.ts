import type { Explanation } from './refusals'
import { sayTrouble } from './report-queue'

/** Looks at things that have not arrived. */
export const lookQueueCopy = {
  title: '还没发出去的巡查',
  waiting: '还没发出去，等有网再发',
  waitingHere: '等着发送',
  sendingPhoto: (number: number, of: number) => `正在传照片 ${number}/${of}`,
  sending: '正在发',
  refused: '没记上',
  thrown: '不发了',
  sendNow: '现在发',
  edit: '改一改',
  throwAway: '不发了',
  takeBack: '还是要发',
  photos: (count: number) => `${count} 张照片`,
  photoOf: (number: number) => `没发出去的照片第 ${number} 张`,
  kept: '已替您存好，有网会自动发',
  goOn: '上次没记完的还在，接着记就行。',
  clear: '重新填',
  preparing: '照片还没准备好，等一下再记。',
  waitingShort: (count: number) => `有 ${count} 次巡查还没发出去`,
  refusedShort: (count: number) => `有 ${count} 次巡查没记上`,
  hint: '都存在这台手机上，有网会自动发。',
  refusedHint: '写的和拍的都还在，去看看为什么。',
  look: '去看看',
}

const gone: Explanation = { title: '这个码不管用了', hint: '可能换了新的码，或者不归您巡查了，请问社区。' }

/** Why a look, or a picture of it, was turned down, from the word that is kept with it. */
export const sayLookTrouble = (word: string): Explanation => (word === 'asset-not-found' ? gone : sayTrouble(word))
