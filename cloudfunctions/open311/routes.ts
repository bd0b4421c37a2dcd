import type { Community } from '../contract/communities'
import type { HttpMethod, HttpRequest, Route } from '../platform/serve-http'
import { discoveryOf } from './discovery'
import { handIn } from './hand-in'
import type { Open311Needs } from './needs'
import { Problem } from './problem'
import { type Query, saidIn } from './read-query'
import { facesOf, oneRequest, requests } from './requests'
import { definitionOf, serviceNamed, servicesOf } from './services'
import { basePath } from './systems'
import { problems, words } from './words'
import { contentType, type Format, type Said, write } from './write'

interface Asked {
  groups: Record<string, string>
  query: Query
  form: URLSearchParams
}
/** What the root element is called, and what is in it. */
type Answered = [root: string, said: Said]

const posting: readonly HttpMethod[] = ['POST']
const Id = '[A-Za-z0-9_-]{1,40}'

/** GeoReport v2: two formats each, problems told in the same format, a fault as a problem of 400. */
export function routesOf(needs: Open311Needs): Route[] {
  const route = (
    name: string,
    address: string,
    answer: (asked: Asked) => Promise<Answered>,
    methods?: readonly HttpMethod[],
  ): Route => ({
    name: `open311.${name}`,
    pattern: new RegExp(`/open311${address}\\.(?<format>xml|json)$`),
    ...(methods && { methods }),
    answer: ({ format = '', ...groups }, request) => answering(formatOf(format), groups, request, answer),
    broken: ({ format = '' }) => told(formatOf(format), new Problem(400, problems.broken)),
  })
  const inCommunity =
    (answer: (asked: Asked, community: Community) => Promise<Answered>) =>
    async (asked: Asked): Promise<Answered> =>
      answer(asked, await communityIn(asked, needs))

  const list = inCommunity(async (_, { id }) => ['services', servicesOf((await needs.rulesLately(id)).kinds)])
  const definition = inCommunity(async ({ groups: { id = '' } }, community) => {
    const { kinds } = await needs.rulesLately(community.id)
    return ['service_definition', definitionOf(serviceNamed(id, kinds))]
  })
  const found = inCommunity(async ({ query }, at) => ['service_requests', await requests(query, at, needs)])
  const one = inCommunity(async ({ groups: { id = '' }, query }, at) => {
    const report = await oneRequest(id, query, at, needs)
    if (!report) throw new Problem(404, problems.requestUnknown)
    return ['service_requests', await facesOf([report], at, needs)]
  })
  // Every id is given at once, so that it is its own token.
  const token = inCommunity(async ({ groups: { id = '' }, query }, at) => {
    const report = await oneRequest(id, query, at, needs)
    if (!report) throw new Problem(404, problems.tokenUnknown)
    return ['service_requests', [{ service_request_id: report.number, token: report.number }]]
  })
  const made = inCommunity(async ({ form }, at) => ['service_requests', await handIn(form, at, needs)])
  const discovery = async (): Promise<Answered> => [
    'discovery',
    discoveryOf(`${needs.publicUrl()}${basePath}`, words.contact),
  ]
  const nothing = async (): Promise<Answered> => {
    throw new Problem(404, problems.unknownAddress)
  }
  return [
    route('discovery', '/discovery', discovery),
    route('services', '/v2/services', list),
    route('service', `/v2/services/(?<id>${Id})`, definition),
    route('requests', '/v2/requests', found),
    route('handIn', '/v2/requests', made, posting),
    route('request', `/v2/requests/(?<id>${Id})`, one),
    route('token', `/v2/tokens/(?<id>${Id})`, token),
    route('nothing', '/[^?]*', nothing, ['GET', 'HEAD', 'POST']),
  ]
}

async function answering(
  format: Format,
  groups: Record<string, string>,
  { method, query, body }: HttpRequest,
  answer: (asked: Asked) => Promise<Answered>,
) {
  try {
    const [root, said] = await answer({ groups, query, form: new URLSearchParams(body) })
    const shared = method !== 'POST' && saidIn(query, 'api_key') === null
    const cache = shared ? 'public, max-age=60' : 'no-store'
    return { headers: headersOf(format, cache), body: write(format, root, said) }
  } catch (problem) {
    if (problem instanceof Problem) return told(format, problem)
    throw problem
  }
}

const told = (format: Format, { status, descriptions }: Problem) => ({
  statusCode: status,
  headers: headersOf(format, 'no-store'),
  body: write(
    format,
    'errors',
    descriptions.map((description) => ({ code: status, description })),
  ),
})

const headersOf = (format: Format, cache: string) => ({
  'content-type': contentType(format),
  'cache-control': cache,
  'x-content-type-options': 'nosniff',
})

const formatOf = (ending: string): Format => (ending === 'json' ? 'json' : 'xml')

/** A form says its jurisdiction in its body, a question in its address. */
async function communityIn({ query, form }: Asked, needs: Open311Needs): Promise<Community> {
  const id = form.get('jurisdiction_id')?.trim() || saidIn(query, 'jurisdiction_id')
  if (!id) throw new Problem(400, problems.jurisdictionMissing)
  const community = /^[A-Za-z0-9_-]{1,40}$/.test(id) ? await needs.communityLately(id) : null
  if (!community) throw new Problem(404, problems.jurisdictionUnknown)
  return community
}
