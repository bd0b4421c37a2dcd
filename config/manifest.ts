/** The shape of the one manifest that the deployer and the emulator both read. */
export interface IndexManifest {
  name: string
  /** Field path → direction, in order; `2dsphere` for a geo index. */
  keys: Record<string, 1 | -1 | '2dsphere'>
  unique?: boolean
}

export interface CollectionManifest {
  indexes: IndexManifest[]
}

export interface FunctionManifest {
  /** Entry source, relative to the project. */
  entry: string
  memoryMB: number
  timeoutSeconds: number
  /** Who may start it: a signed-in client through callFunction, an HTTP path, a timer, or a message push. */
  trigger: { kind: 'client' } | { kind: 'http'; path: string } | { kind: 'timer'; cron: string } | { kind: 'push' }
  /** Names of the environment variables the function is configured with. */
  settings: string[]
}

export interface StorageRule {
  /** Path prefix inside the bucket. */
  prefix: string
  read: 'everyone' | 'signedIn' | 'functions'
  write: 'signedIn' | 'functions'
  maxBytes: number
}

export interface CloudManifest {
  collections: Record<string, CollectionManifest>
  functions: Record<string, FunctionManifest>
  storage: StorageRule[]
}
