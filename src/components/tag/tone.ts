/** What a state is like: it colours a tag. */
export type Tone = 'brick' | 'stone' | 'gold' | 'ok' | 'bad' | 'soft'
