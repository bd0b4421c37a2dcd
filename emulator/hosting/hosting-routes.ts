import { readFile } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { fields } from '../wire/body'
import { contentTypeOf } from '../wire/content-type'

/** Scripts from the app itself only; styles may be inline because the framework sets them on elements. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const hashed = /[.-][0-9a-f]{8,}\./

/** Serves the built web app at `/`. */
export function hostingRoutes(h5Dir: string | undefined) {
  return async (server: FastifyInstance) => {
    server.get('/*', async (request, reply) => {
      const name = String(fields(request.params)['*'] ?? '') || 'index.html'
      const content = h5Dir === undefined ? undefined : await readInside(h5Dir, name)
      if (!content) return absent(reply, name)
      return reply
        .header('content-security-policy', policy)
        .header('x-content-type-options', 'nosniff')
        .header('referrer-policy', 'no-referrer')
        .header('cache-control', hashed.test(basename(name)) ? 'public, max-age=31536000, immutable' : 'no-cache')
        .type(contentTypeOf(name))
        .send(content)
    })
  }
}

async function readInside(folder: string, name: string): Promise<Buffer | undefined> {
  const root = resolve(folder)
  const file = resolve(join(root, name))
  if (!file.startsWith(root + sep) || name.includes('\0')) return undefined
  return readFile(file).catch(() => undefined)
}

function absent(reply: FastifyReply, name: string) {
  const words =
    name === 'index.html'
      ? 'The web app is not built yet. Run "npm run build:h5" and load this page again.'
      : `There is no ${name} here.`
  return reply.code(404).type('text/plain; charset=utf-8').send(words)
}
