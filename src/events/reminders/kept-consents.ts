/** Under which name a phone remembers what a person still lets the office send. */
export const keptConsents = (person: string): string => `messages.mine.${person}`
