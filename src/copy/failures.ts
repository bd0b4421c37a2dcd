import { Refused } from '@/cloud/refused'
import { Unreachable, type UnreachableKind } from '@/cloud/unreachable'
import { AudioUnfit } from '@/device/audio/chosen-audio'
import { PhotoUnfit } from '@/device/photo/chosen-photo'
import { audioTroubles } from './listen'
import { photoTroubles } from './photos'
import { type Explanation, refusals } from './refusals'

const unreachable = {
  offline: { title: '网络不太好', hint: '您的内容都还在，连上网后再试一次。' },
  timeout: { title: '等得有点久', hint: '可能网络较慢。再试一次是安全的，不会重复。' },
  fault: { title: '服务出了点小问题', hint: '不是您的操作有误，内容都还在，请过一会儿再试。' },
} satisfies Record<UnreachableKind, Explanation>

/** Any failure in two short sentences a person can act on. */
export function explain(failure: unknown): Explanation {
  if (failure instanceof Refused) return refusals[failure.code] ?? unreachable.fault
  if (failure instanceof PhotoUnfit) return photoTroubles[failure.trouble]
  if (failure instanceof AudioUnfit) return audioTroubles[failure.trouble]
  if (failure instanceof Unreachable) return unreachable[failure.kind]
  return unreachable.fault
}

export const inOneLine = ({ title, hint }: Explanation): string => `${title}，${hint}`
