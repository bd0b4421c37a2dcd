/** Letters and digits that nobody mistakes for another, read or said aloud: 29 of them, nearly five bits each. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTWXY'

/** What may be typed: any case, with spaces or dashes anywhere. */
export const typedCode = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '')

/** A code of at most 12 characters from a base64url signature of at least 64 bits. */
export function readableCode(signature: string, length: number): string {
  let number = Buffer.from(signature, 'base64url').readBigUInt64BE(0)
  let code = ''
  for (let place = 0; place < length; place += 1) {
    code += alphabet[Number(number % BigInt(alphabet.length))]
    number /= BigInt(alphabet.length)
  }
  return code
}
