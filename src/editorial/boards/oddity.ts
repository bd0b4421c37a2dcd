import type { Board, Content } from '@contract/boards'

/** What is wrong with what hangs there: it was changed since, or is said no more; null too for what is too old to be known. */
export function oddity({ now }: Pick<Board, 'now'>, contents: readonly Content[] | null): 'newer' | 'ended' | null {
  if (!now || !contents) return null
  const { kind, id, revision } = now.content
  const alike = contents.filter((content) => content.kind === kind)
  const current = alike.find((content) => content.id === id)
  if (current) return current.revision > revision ? 'newer' : null
  // Weeks are listed latest first, so that one between them is missing because it was taken back.
  return kind === 'notice' || alike.length === 0 || alike.some((content) => content.id < id) ? 'ended' : null
}
