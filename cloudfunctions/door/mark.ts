/** What happened at a door, under an id that nothing else has. */
export type Mark =
  | { kind: 'arrive'; at: Date; ticket: string; how: 'scan' | 'find' | 'self' }
  | { kind: 'claim'; at: Date; ticket: string }
  | { kind: 'walk-in'; at: Date; heads: number }
  | { kind: 'undo'; at: Date; of: string }

/** Mark id → mark. Ids are never used twice, so a union of such records is the same in whichever order it is made. */
export type Marks = ReadonlyMap<string, Mark>
