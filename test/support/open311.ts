import { DOMParser, type Element, type Node } from '@xmldom/xmldom'
import { apiKeyOf } from '../../cloudfunctions/open311/api-key'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { type Cloud, communityId } from './cloud'
import { testSecret } from './event-needs'

export type Plain = string | Plain[] | { [name: string]: Plain }

/** Elements whose children are a list, as the specification draws them. */
const lists = new Set(['services', 'attributes', 'values', 'service_requests', 'errors', 'endpoints', 'formats'])

/** Reads XML with a parser that is not ours: an element with elements is an object or a list, any other its text. */
export function readXml(text: string): { root: string; content: Plain } {
  const faults: string[] = []
  const parser = new DOMParser({ onError: (level, message) => void faults.push(`${level}: ${message}`) })
  const { documentElement } = parser.parseFromString(text, 'text/xml')
  if (!documentElement || faults.length > 0) throw new Error(`not XML: ${faults.join('; ')}`)
  return { root: documentElement.tagName, content: contentOf(documentElement) }
}

function contentOf(element: Element): Plain {
  const children = [...nodesOf(element)].filter(isElement)
  if (lists.has(element.tagName)) return children.map(contentOf)
  if (children.length === 0) return element.textContent ?? ''
  return Object.fromEntries(children.map((child) => [child.tagName, contentOf(child)]))
}

function* nodesOf(element: Element): Generator<Node> {
  for (let node = element.firstChild; node; node = node.nextSibling) yield node
}
const isElement = (node: Node): node is Element => node.nodeType === 1

/** JSON as its XML counterpart would read: every leaf as text, nothing as an empty one. */
export function asText(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(asText)
  if (typeof value !== 'object' || value === null) return value === null ? '' : String(value)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asText(one)]))
}

export interface Told {
  status: number
  type: string | null
  cache: string | null
  text: string
}

/** Asks the interface as another system does. */
export async function ask(cloud: Cloud, address: string, query: Record<string, string> = {}): Promise<Told> {
  const said = new URLSearchParams({ jurisdiction_id: communityId, ...query })
  return toldBy(await fetch(`${cloud.emulator.url}/open311/v2/${address}?${said}`))
}

export const json = async <T>(cloud: Cloud, address: string, query: Record<string, string> = {}): Promise<T> =>
  JSON.parse((await ask(cloud, `${address}.json`, query)).text)

/** Hands a form in. */
export async function hand(cloud: Cloud, form: Record<string, string>, format = 'json'): Promise<Told> {
  const body = new URLSearchParams({ jurisdiction_id: communityId, ...form })
  return toldBy(await fetch(`${cloud.emulator.url}/open311/v2/requests.${format}`, { method: 'POST', body }))
}

async function toldBy(response: Response): Promise<Told> {
  const { status, headers } = response
  return { status, type: headers.get('content-type'), cache: headers.get('cache-control'), text: await response.text() }
}

export const keyOf = (systemId: string, turn = 0): string =>
  apiKeyOf(openSecrets(testSecret), communityId, { systemId, turn })

export const aCommunity = {
  _id: communityId,
  name: '文庙坪社区',
  summary: '',
  office: { hours: '', phone: '', place: { name: '社区居委会', detail: '', position: null } },
  figures: { households: 1, residents: 1, asOf: new Date() },
}
