/** An error as CloudBase words it: HTTP status for the gateways, `{code, message, requestId}` in the body. */
export class WireError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message)
  }
}
