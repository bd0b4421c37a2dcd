const id = /^[A-Za-z0-9_-]{1,40}$/
const week = /^\d{4}-\d{2}-\d{2}$/

type Query = Record<string, string | undefined>

/** What a link's `?id=…` or a code's `?scene=n…` names; anything misshapen is as good as absent. */
export const noticeIn = (query: Query): string | null => fitting(query.id ?? lettered('n', query), id)

/** What a link's `?week=…` or a code's `?scene=c…` names. */
export const weekIn = (query: Query): string | null => fitting(query.week ?? lettered('c', query), week)

const fitting = (text: string | undefined, shape: RegExp): string | null =>
  text !== undefined && shape.test(text) ? text : null

function lettered(letter: string, { scene = '' }: Query): string | undefined {
  try {
    const text = decodeURIComponent(scene)
    return text.startsWith(letter) ? text.slice(1) : undefined
  } catch {
    return undefined
  }
}
