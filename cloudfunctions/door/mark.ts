/**
 * What happened at a door, under an id that nothing else has. A `ticket` is a number and, behind a dot, the seal of the
 * very ticket; older marks, and those of older apps, have the number alone and mean whoever holds it.
 */
export type Mark =
  | { kind: 'arrive'; at: Date; ticket: string; how: 'scan' | 'find' | 'self'; by?: string | undefined }
  | { kind: 'claim'; at: Date; ticket: string }
  | { kind: 'walk-in'; at: Date; heads: number; by?: string | undefined }
  | { kind: 'undo'; at: Date; of: string; by?: string | undefined }

/**
 * Mark id → mark. Ids are never used twice, so a union of such records is the same in whichever order it is made. `by`
 * names the keeper who wrote a mark; older marks and those of people who scanned the door's code have none.
 */
export type Marks = ReadonlyMap<string, Mark>
