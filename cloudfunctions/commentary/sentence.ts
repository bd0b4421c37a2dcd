import { redact } from '../redaction/redact'
import { publicWords } from '../reports/present'
import type { Chosen } from './choose'
import { isFixed } from './claims'
import { sourceMark } from './source-mark'
import type { StoredSentence } from './stored-commentary'
import { cutShort, quotationEnds, quotationMarks, sentences } from './words'

const longest = 60

/** One sentence about one report: what everyone may read of it, without names, numbers and doors. */
export function sentenceOf({ report, kind, tone }: Chosen): StoredSentence {
  const said = saidOf(report)
  const done = tone !== 'praise' && isFixed(report)
  const text =
    tone === 'praise'
      ? sentences.praise(said)
      : tone === 'thanks'
        ? sentences.thanks(kind, said)
        : sentences.blame(kind, said, done)
  const { _id, number } = report
  const source = sourceMark(publicWords(report))
  return { id: _id, reportId: _id, number, kind, tone, text, drafted: text, state: 'in', source, done }
}

const withoutEnd = (said: string): string =>
  said !== '' && quotationEnds.includes(said.at(-1) ?? '') ? withoutEnd(said.slice(0, -1)) : said

/** Cut only after everything was taken out, so that half a number is never left. */
function saidOf(report: Chosen['report']): string {
  const known = [report.contact?.name, report.assignee?.name].filter((name) => name !== undefined)
  const flat = publicWords(report).replace(quotationMarks, '').replace(/\s+/g, ' ').trim()
  const whole = redact(flat, known)
  const said = whole.length > longest ? whole.slice(0, longest) + cutShort : withoutEnd(whole)
  return said && !said.endsWith(cutShort) ? `${said}。` : said
}
