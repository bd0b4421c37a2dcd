/* global self, fetch, setTimeout */

/** A page that is loaded again asks within moments; what nobody asked for by then is forgotten. */
const keptMs = 60_000

/** Answers by the refresh token that each of them cost, in memory only. */
const answers = new Map()

async function exchange(url, body) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'omit',
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: await answer.json().catch(() => null) }
}

function answerTo({ url, body }) {
  const token = body.refresh_token
  const known = answers.get(token)
  if (known) return known
  const answer = exchange(url, body)
  answers.set(token, answer)
  answer.catch(() => answers.delete(token))
  setTimeout(() => answers.delete(token), keptMs)
  return answer
}

self.addEventListener('install', () => self.skipWaiting())

/** Asked by pages of this very origin only: no other can reach a worker. */
self.addEventListener('message', (event) => {
  const [port] = event.ports
  if (event.data === 'forget') return answers.clear()
  event.waitUntil(
    answerTo(event.data).then(
      (answer) => port.postMessage(answer),
      () => port.postMessage(null),
    ),
  )
})
