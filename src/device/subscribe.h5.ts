/** A browser has no messages of WeChat's to allow. */
export const canSubscribe = false

export async function askToSubscribe(_templateIds: readonly string[]): Promise<string[]> {
  return []
}
