/** A spreadsheet's rows as they were understood, or why they were not. */
export type Sheet<Row> = { ok: true; rows: Row[] } | { ok: false; why: 'no-columns' | 'empty' }
