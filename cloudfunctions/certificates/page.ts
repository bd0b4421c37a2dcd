import { shanghaiDate } from '../dates/shanghai'
import type { StoredCertificate } from '../service/certificate-store'
import { kindWord, lengthWord } from '../service/words'
import { words } from './words'

/** What a certificate says and nothing else; the same on the page and as JSON. */
export function factsOf({ _id, personId: _p, communityId: _c, served: _s, issuedAt, ...rest }: StoredCertificate) {
  return { number: _id, ...rest, issuedAt: issuedAt.toISOString() }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

const style =
  'body{margin:0;background:#faf6ee;color:#2b2622;font:16px/1.6 system-ui,sans-serif}' +
  'main{max-width:34rem;margin:0 auto;padding:24px 16px}h1{font-size:20px}' +
  'dl{background:#fff;border-radius:12px;padding:8px 16px;margin:16px 0}' +
  'dt{color:#625a52;font-size:14px;padding-top:8px}dd{margin:0;padding-bottom:8px}' +
  '.ok,.no{border-radius:12px;padding:12px 16px}.ok{background:#e2f0e4;color:#2e6b3f}' +
  '.no{background:#f7ebd2;color:#8a5a00}p{color:#625a52}' +
  '@media(prefers-color-scheme:dark){body{background:#1b1815;color:#f3ece2}dl{background:#26221e}' +
  'dt,p{color:#b9aea2}.ok{background:#1e3524;color:#93d2a3}.no{background:#3b2e14;color:#e8be6b}}'

/** A page that needs no script and loads nothing. */
export function certificatePage(certificate: StoredCertificate): string {
  const { _id, name, volunteerNumber, from, until, shifts, minutes, kinds, issuer, issuedAt, state } = certificate
  const content = kinds.map((kind) => `${kindWord(kind.kind)} ${words.times(kind.shifts)} ${lengthWord(kind.minutes)}`)
  const rows: [string, string][] = [
    [words.number, _id],
    [words.name, name],
    [words.volunteerNumber, volunteerNumber],
    [words.period, `${from} ${words.until} ${until}`],
    [words.total, `${lengthWord(minutes)}（${words.times(shifts)}）`],
    [words.content, content.join('；')],
    [words.issuer, issuer],
    [words.issuedAt, shanghaiDate(issuedAt)],
  ]
  const list = rows.map(([term, said]) => `<dt>${escaped(term)}</dt><dd>${escaped(said)}</dd>`).join('')
  const verdict = `<div class="${state === 'valid' ? 'ok' : 'no'}" role="status">${escaped(words[state])}</div>`
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(words.title)}</title>` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">` +
    `<style>${style}</style></head><body><main><h1>${escaped(words.title)}</h1>${verdict}<dl>${list}</dl>` +
    `<p>${escaped(words.note)}</p></main></body></html>`
  )
}
