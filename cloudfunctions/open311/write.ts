/** The two formats of GeoReport v2, as they end an address. */
export type Format = 'xml' | 'json'

export type Said = string | number | boolean | null | readonly Said[] | { readonly [name: string]: Said }

/** What one of a list is called where lists have no names of their own: in XML. */
const single: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
}

export const contentType = (format: Format): string =>
  `${format === 'xml' ? 'text/xml' : 'application/json'}; charset=utf-8`

/** An answer in the format that was asked for; JSON leaves the root's name out, as the specification's mapping does. */
export function write(format: Format, root: string, said: Said): string {
  return format === 'json' ? JSON.stringify(said) : `<?xml version="1.0" encoding="utf-8"?>\n${element(root, said)}`
}

function element(name: string, said: Said): string {
  const content = contentOf(name, said)
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`
}

function contentOf(name: string, said: Said): string {
  if (said === null) return ''
  if (typeof said !== 'object') return escaped(String(said))
  if (isList(said)) return said.map((one) => element(single[name] ?? name, one)).join('')
  return Object.entries(said)
    .map(([field, value]) => element(field, value))
    .join('')
}

const isList = (said: object): said is readonly Said[] => Array.isArray(said)

const entities: Record<string, string> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
  // Readers make a line feed of these unless they are named by number.
  ...{ '\r': '&#13;', '\u2028': '&#8232;', '\u2029': '&#8233;' },
}
/** What XML 1.0 cannot hold, not even escaped: control characters, halves of characters, and two that are none. */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

const escaped = (text: string): string =>
  text.replace(unwritable, '').replace(/[&<>"'\r\u2028\u2029]/g, (character) => entities[character] ?? '')
