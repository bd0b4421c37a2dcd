import type { OwnData } from '@contract/own-data'
import { type OwnLine, ownParts } from './own-data'
import { dataCopy } from './people'
import { sayAsOf } from './times'

type Exported = OwnData & { exportedAt: string }

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

const look =
  '<style>body{max-width:40em;margin:2em auto;padding:0 1em;font:16px/1.6 sans-serif}dt{font-weight:600}</style>'

/** The whole export as a page of its own, readable without us; every text is escaped. */
export function exportPage(data: Exported, now: number): string {
  const line = ({ label, value }: OwnLine) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`
  const body = ownParts(data, now)
    .map(({ title, lines }) => `<h2>${escapeHtml(title)}</h2><dl>${lines.map(line).join('')}</dl>`)
    .join('')
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${dataCopy.title}</title>`
  const made = escapeHtml(dataCopy.exportedAt(sayAsOf(data.exportedAt)))
  return `<!doctype html><html lang="zh-CN"><head>${head}${look}</head><body><h1>${dataCopy.title}</h1><p>${made}</p>${body}</body></html>`
}

/** The same as plain text, where a page can not be kept as a file. */
export function exportText(data: Exported, now: number): string {
  const parts = ownParts(data, now).map(({ title, lines }) =>
    [`【${title}】`, ...lines.map(({ label, value }) => `${label}：${value}`)].join('\n'),
  )
  return [`${dataCopy.title}（${dataCopy.exportedAt(sayAsOf(data.exportedAt))}）`, ...parts].join('\n\n')
}
