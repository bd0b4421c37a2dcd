import type { AnyRefusal } from '@contract/index'

export type RefusalDetail = Record<string, string | number>

/** The cloud understood and said no, in a word of the domain. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(
    readonly code: AnyRefusal,
    readonly detail: RefusalDetail = {},
  ) {
    super(code)
  }
}
