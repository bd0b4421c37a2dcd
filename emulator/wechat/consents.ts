/** How many messages of a template each person still lets the app send; one tap of theirs is one message. */
export class Consents {
  private readonly left = new Map<string, number>()

  grant(openid: string, templateId: string, times: number): void {
    this.left.set(key(openid, templateId), this.count(openid, templateId) + times)
  }

  count(openid: string, templateId: string): number {
    return this.left.get(key(openid, templateId)) ?? 0
  }

  /** @returns false when none is left */
  spend(openid: string, templateId: string): boolean {
    const left = this.count(openid, templateId)
    if (left === 0) return false
    this.left.set(key(openid, templateId), left - 1)
    return true
  }

  forget(): void {
    this.left.clear()
  }
}

function key(openid: string, templateId: string): string {
  return JSON.stringify([openid, templateId])
}
