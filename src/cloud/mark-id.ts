/** Letters and digits from the clock and chance: no two phones or openings share them. */
export const newPhoneId = (): string => (Date.now().toString(36) + Math.random().toString(36).slice(2, 9)).slice(0, 16)

/** The id of a single mark. */
export const newMarkId = (): string => `${newPhoneId()}-0`
