import type { SpokenKind, Tone } from '../contract/commentary'
import type { MoveName } from '../contract/report-kinds'
import type { StoredReport } from '../reports/stored-report'
import type { StoredSentence } from './stored-commentary'
import { putRight } from './words'

const tones: Record<SpokenKind, Tone> = {
  deed: 'praise',
  ...{ bin: 'thanks', lamp: 'thanks', extinguisher: 'thanks', manhole: 'thanks', road: 'thanks', water: 'thanks' },
  ...{
    fitness: 'thanks',
    board: 'thanks',
    rubbish: 'blame',
    bulky: 'blame',
    corridor: 'blame',
    'fire-hazard': 'blame',
  },
  ...{ stickers: 'blame', parking: 'blame', noise: 'blame', correction: 'blame' },
}

type Standing = Pick<StoredReport, 'kind' | 'status'>

export const isFixed = ({ status }: Pick<Standing, 'status'>): boolean => status === 'fixed' || status === 'confirmed'

/**
 * As what a report is spoken of where it stands now; null when there is nothing to say. What a fault is thanked for is
 * that it was put right.
 */
export function spokenAs(report: Standing): { kind: SpokenKind; tone: Tone } | null {
  const { kind, status } = report
  if (kind === 'suggestion' || kind === 'other' || status === 'declined' || status === 'merged') return null
  const tone = tones[kind]
  return tone === 'thanks' && !isFixed(report) ? null : { kind, tone }
}

export const saysPutRight = (text: string): boolean => putRight.some((words) => text.includes(words))

/** Whether a sentence says, or may say, that something is done. */
const claimsDone = ({ done, tone, text }: Pick<StoredSentence, 'done' | 'tone' | 'text'>): boolean =>
  done ?? (tone === 'thanks' || saysPutRight(text))

/** Whether what a sentence says is still so, where its report stands now. */
export function holds(sentence: Pick<StoredSentence, 'kind' | 'tone' | 'text' | 'done'>, report: Standing): boolean {
  return spokenAs(report)?.kind === sentence.kind && (isFixed(report) || !claimsDone(sentence))
}

/**
 * Which sentences about a report are no longer so once this step was taken: all of them, those that say that it is done,
 * or those that call it something else. A step sent again late is judged by where the report stands by then.
 */
export function untrueAfter(move: MoveName, report: Standing): 'all' | 'done' | 'kind' | null {
  if (move === 'decline' || move === 'merge') return spokenAs(report) ? null : 'all'
  if (move === 'reopen') return isFixed(report) ? null : 'done'
  return move === 'sort' ? 'kind' : null
}
