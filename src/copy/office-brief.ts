import type { EventRecord } from '@contract/events-roster'
import { sayWhen } from './office'

export const briefCopy = {
  title: '简报',
  paperTitle: (title: string) => `${title} 简报`,
  words: '简报的话',
  wordsHint: '照记录起草好了，可以直接改；保存后打印和复制都用这一份。',
  save: '保存',
  saved: '已保存',
  copy: '复制文字',
  copied: '已复制，可以粘贴了',
  notCopied: '没有复制成，请再试一次',
  print: '打印',
  again: '照记录重新起草',
  record: '记录',
  photos: '照片',
  noPhotos: '还没有通过检查的照片。',
  metTitle: '别人刚改过，您写的还在',
  metHint: '再点一次保存，就用您写的。',
  useTheirs: '用别人改好的',
  notOver: '活动结束以后再写简报。',
}

/** Label and figure, as a table on the sheet. */
export function sayFigures({ event, seated, waiting, forecast }: EventRecord): [string, string][] {
  const { fact, chairs } = forecast
  const figures: [string, string | null][] = [
    ['时间', sayWhen(event)],
    ['地点', [event.place.name, event.place.detail].filter(Boolean).join(' ')],
    ['主讲', event.speaker || null],
    ['座位', `${event.capacity} 座`],
    ['报名', `${seated} 人${waiting > 0 ? `，另候补 ${waiting} 人` : ''}`],
    ['到场', fact?.counted === 'arrived' ? `${fact.arrived} 人，现场来的 ${fact.walkIns} 人` : '门口没有数'],
    ['事先预测', chairs ? `${chairs.median} 人（少则 ${chairs.low}，多则 ${chairs.high}）` : null],
  ]
  return figures.flatMap(([label, figure]) => (figure ? [[label, figure]] : []))
}

/** A brief drafted from the record alone. */
export function draftBrief({ event, seated, waiting, forecast }: EventRecord): string {
  const { chairs, fact } = forecast
  const series = event.series && !event.title.startsWith(event.series.title) ? `${event.series.title}` : ''
  const opening = `${sayWhen(event)}，社区在${event.place.name}举办${series}“${event.title}”${event.speaker ? `，由${event.speaker}主讲` : ''}。`
  const asked = `现场设 ${event.capacity} 座，${seated} 人报名${waiting > 0 ? `，另有 ${waiting} 人候补` : ''}。`
  const walked = fact && fact.walkIns > 0 ? `，其中 ${fact.walkIns} 人没有报名、直接前来` : ''
  const came = fact?.counted === 'arrived' ? `当天一共来了 ${fact.people} 人${walked}。` : ''
  const expected =
    chairs && fact?.counted === 'arrived'
      ? `事先按前几场估计会来 ${chairs.median} 人，${differs(chairs.median, fact.people)}。`
      : ''
  return [opening, `${asked}${came}${expected}`].join('\n')
}

function differs(expected: number, people: number): string {
  if (people === expected) return '和实际一样'
  return people > expected ? `实际多来了 ${people - expected} 人` : `实际少来了 ${expected - people} 人`
}
