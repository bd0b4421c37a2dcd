/** A browser does not let a page change the screen. */
export async function brighten(): Promise<() => void> {
  return () => undefined
}
