/** Null where nothing can be printed. */
export const print: (() => void) | null = null
