/** What is wrong with a request, as GeoReport v2 tells it; several may be told at once. */
export class Problem extends Error {
  readonly descriptions: readonly string[]
  constructor(
    readonly status: 400 | 403 | 404,
    ...descriptions: string[]
  ) {
    super(descriptions.join(' '))
    this.name = 'Problem'
    this.descriptions = descriptions
  }
}
