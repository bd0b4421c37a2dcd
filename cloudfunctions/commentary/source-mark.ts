import { createHash } from 'node:crypto'

/** Stands for the public words on which a sentence rests, so that other words are noticed and nothing is kept of them. */
export const sourceMark = (publicWords: string): string =>
  createHash('sha256').update(publicWords).digest('base64url').slice(0, 16)
