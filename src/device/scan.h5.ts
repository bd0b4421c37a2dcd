/** Browsers of old phones cannot read codes; numbers are typed there. */
export const canScan = false

export async function scan(): Promise<string | null> {
  return null
}
