/** Where a drawing was put, or that the person or the phone did not let it. */
export type Saved = 'downloaded' | 'in-album' | 'refused'
