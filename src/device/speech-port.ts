export interface Speech {
  supported: boolean
  /** Resolves when the last word is said or speaking is stopped. */
  speak(text: string): Promise<void>
  stop(): void
}

/** Sentences of at most `limit` characters: voices stop or refuse when given too much at once. */
export function sentencesOf(text: string, limit: number): string[] {
  const sentences = text.match(/[^。！？；\n]+[。！？；]?/g) ?? []
  const pieces = sentences.flatMap((sentence) => sentence.trim().match(new RegExp(`[\\s\\S]{1,${limit}}`, 'g')) ?? [])
  return pieces.filter((piece) => piece.trim() !== '')
}
