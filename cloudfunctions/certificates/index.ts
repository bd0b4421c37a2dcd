import { type Route, serveHttp } from '../platform/serve-http'
import { publicUrl } from '../platform/settings'
import { certificateStore, type StoredCertificate } from '../service/certificate-store'
import { certificatePage, factsOf } from './page'

const headers = (type: string) => ({
  'content-type': `${type}; charset=utf-8`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
})

/** The number is what was printed: whoever has it sees what the certificate says, and how it stands now. */
const certificate = (name: string, ending: string, answer: Route['answer']): Route => ({
  name,
  pattern: new RegExp(
    `/(?<community>[A-Za-z0-9_-]{1,40})/(?<number>\\d{4}-[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4})${ending}$`,
  ),
  answer,
})

const found = ({ community = '', number = '' }: Record<string, string>) => certificateStore(community).find(number)

const addressOf = ({ communityId, _id }: StoredCertificate): string =>
  `${publicUrl()}/certificates/${communityId}/${_id}`

export const main = serveHttp([
  certificate('certificate.page', '', async (groups) => {
    const one = await found(groups)
    return one && { headers: headers('text/html'), body: certificatePage(one, addressOf(one)) }
  }),
  certificate('certificate.json', '\\.json', async (groups) => {
    const one = await found(groups)
    return one && { headers: headers('application/json'), body: JSON.stringify(factsOf(one)) }
  }),
])
