import { encode } from 'uqr'
import { shanghaiDate } from '../dates/shanghai'
import type { StoredCertificate } from '../service/certificate-store'
import { kindWord, lengthWord } from '../service/words'
import { words } from './words'

/** What a certificate says and nothing else; the same on the page and as JSON. */
export function factsOf(certificate: StoredCertificate) {
  const { _id, personId: _p, communityId: _c, served: _s, withdrawn: _w, issuedAt, ...rest } = certificate
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
  'figure{margin:16px 0;text-align:center}svg{width:9rem;height:9rem;padding:8px;background:#fff}' +
  '@media(prefers-color-scheme:dark){body{background:#1b1815;color:#f3ece2}dl{background:#26221e}' +
  'dt,p{color:#b9aea2}.ok{background:#1e3524;color:#93d2a3}.no{background:#3b2e14;color:#e8be6b}}' +
  // On paper as in a PDF: dark on white, framed, on one sheet.
  '@media print{@page{size:A4;margin:20mm}body,dl,.ok,.no{background:#fff;color:#000}dt,p{color:#444}' +
  'main{max-width:none;padding:8mm;border:2px solid #a5382b}h1{color:#a5382b;font-size:26px;text-align:center}' +
  'dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;padding:0}dt,dd{padding:0;font-size:16px}' +
  '.ok,.no{border:1px solid}.how{display:none}}'

/** The page's own address as a code, so that what was printed can be verified again; nothing where it is not known. */
function codeOf(url: string): string {
  if (!/^https?:/.test(url)) return ''
  const modules = encode(url, { ecc: 'M', border: 0 }).data
  const dark = modules.flatMap((row, y) =>
    [...row.map(Number).join('').matchAll(/1+/g)].map(({ 0: run, index }) => `M${index} ${y}.5h${run.length}`),
  )
  const size = modules.length
  return (
    `<figure><svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${escaped(words.scan)}" shape-rendering="crispEdges">` +
    `<path d="${dark.join('')}" stroke="#000"/></svg><figcaption>${escaped(words.scan)}</figcaption></figure>`
  )
}

/** A page that needs no script and loads nothing. */
export function certificatePage(certificate: StoredCertificate, url: string): string {
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
    `${codeOf(url)}<p>${escaped(words.note)}</p><p class="how">${escaped(words.print)}</p></main></body></html>`
  )
}
