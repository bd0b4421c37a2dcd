/** What stands in the picture: which community, and the code. */
const written = /^W1\.([A-Za-z0-9_-]{1,40})\.([A-Za-z0-9_-]{22})$/

export interface SignInCode {
  communityId: string
  code: string
}

export const writeSignInCode = ({ communityId, code }: SignInCode): string => `W1.${communityId}.${code}`

/** Null when what was scanned is something else. */
export function readSignInCode(text: string): SignInCode | null {
  const [, communityId, code] = written.exec(text) ?? []
  return communityId && code ? { communityId, code } : null
}
