const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789'

/** Names a form once and for all, so that sending it twice makes one thing; it guards nothing. */
export const randomKey = (): string =>
  Array.from({ length: 24 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')
