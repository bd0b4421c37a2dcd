/** Long lists are brought in at a computer. */
export const readSheet: (() => Promise<string[][] | null>) | null = null
