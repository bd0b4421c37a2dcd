/** An error as the sign-in interface words it: `{error, error_code, error_description}`. */
export class AuthError extends Error {
  constructor(
    readonly error: string,
    readonly code: number,
    description: string,
    readonly status = 400,
  ) {
    super(description)
  }
}

/** The numbers are gRPC's, and the sign-in service's own from 4001. */
export const authErrors = {
  invalidArgument: (what: string) => new AuthError('invalid_argument', 3, what),
  wrongPassword: () => new AuthError('invalid_username_or_password', 16, 'the user name or the password is wrong'),
  invalidGrant: () => new AuthError('invalid_grant', 16, 'the refresh token is spent, revoked or unknown', 401),
  unauthenticated: () => new AuthError('unauthenticated', 16, 'the access token is missing, expired or revoked', 401),
  badTicket: (what: string) => new AuthError('permission_denied', 7, `the ticket is ${what}`, 403),
  captchaRequired: () => new AuthError('captcha_required', 4001, 'too many wrong passwords: a captcha is required'),
  captchaInvalid: () => new AuthError('captcha_invalid', 4002, 'the captcha is wrong, spent or expired'),
  unimplemented: (what: string) => new AuthError('unimplemented', 12, what, 501),
}
