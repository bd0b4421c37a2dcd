/** What a spreadsheet might take for a formula when a cell is pasted or saved as CSV is made plain text. */
export const safeCell = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)
