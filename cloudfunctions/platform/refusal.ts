/** A word of the domain that says why a wish cannot be granted; thrown by use cases, answered by `serve`. */
export class Refusal<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    readonly detail?: Record<string, string | number>,
  ) {
    super(code)
    this.name = 'Refusal'
  }
}
