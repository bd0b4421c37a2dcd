import { randomBytes, randomInt } from 'node:crypto'
import type { Clock } from '../control/clock'
import { sameText } from '../wire/same-text'
import { authErrors } from './auth-error'

const lifeMs = 10 * 60 * 1000
const letters = '2345678ACDEFHJKMNPRTWXY'

/** Pictures to read, and the tokens that reading them earns; both work once. */
export class Captchas {
  private readonly pictures = new Map<string, { answer: string; expiresAt: number }>()
  private readonly tokens = new Map<string, number>()

  constructor(private readonly clock: Clock) {}

  create() {
    const answer = Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
    const token = randomBytes(16).toString('hex')
    this.pictures.set(token, { answer, expiresAt: this.clock.now() + lifeMs })
    const data = `data:image/svg+xml;base64,${Buffer.from(picture(answer)).toString('base64')}`
    return { token, data, type: 'image', expires_in: lifeMs / 1000 }
  }

  verify(token: string, key: string) {
    const asked = this.pictures.get(token)
    this.pictures.delete(token)
    if (!asked || asked.expiresAt < this.clock.now() || !sameText(key.toUpperCase(), asked.answer)) {
      throw authErrors.captchaInvalid()
    }
    const earned = randomBytes(16).toString('hex')
    this.tokens.set(earned, this.clock.now() + lifeMs)
    return { captcha_token: earned, expires_in: lifeMs / 1000 }
  }

  /** Uses up a token that `verify` gave. */
  spend(token: string): void {
    const expiresAt = this.tokens.get(token)
    this.tokens.delete(token)
    if (expiresAt === undefined || expiresAt < this.clock.now()) throw authErrors.captchaInvalid()
  }
}

function picture(answer: string): string {
  const characters = [...answer].map((letter, i) => `<text x="${18 + i * 30}" y="${34 + (i % 2) * 6}">${letter}</text>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="150" height="56" font-size="30" font-family="monospace">
<rect width="150" height="56" fill="#f2efe9"/>${characters.join('')}</svg>`
}
