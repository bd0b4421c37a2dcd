/**
 * A day as people type it, `2024-3-5` or `2024年3月5日`, as `2024-03-05`; null when the text is empty, undefined when it is no
 * day of the calendar.
 */
export function typedDate(text: string): string | null | undefined {
  const typed = text.normalize('NFKC').replace(/\s/g, '')
  if (typed === '') return null
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?$/.exec(typed) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso
}
