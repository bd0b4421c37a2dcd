/** Initials by which a name is searched for: `wls` for 王老师, `tomw` for Tom 王; at most eight. */
export type InitialsOf = (name: string) => string

/** The table of readings is large; it is loaded when a door is first opened, so that no arrival waits for it. */
export async function initials(): Promise<InitialsOf> {
  const { pinyin } = await import('pinyin-pro')
  return (name) =>
    pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' })
      .join('')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 8)
}
