/** A slow machine is not a failure: only a test that hangs runs into this. */
jest.setTimeout(180_000)
