const scene = /(?:^|[?&=/])(a[A-Za-z0-9_-]{22})$/

/** The code of a thing in what was scanned or typed: a mini-program code gives its path, a person the letters; null without. */
export function sceneIn(text: string): string | null {
  return scene.exec(decoded(text.trim()))?.[1] ?? null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
