/** Tests are grouped by what they need: nothing, the embedded cloud, or a browser. */
const transform = {
  '^.+\\.(t|j)sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } }],
}
const base = {
  testEnvironment: 'node',
  transform,
  rootDir: __dirname,
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
}

module.exports = {
  maxWorkers: 2,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/{unit,contract}/**/*.test.ts', '<rootDir>/test/*.test.ts'],
    },
    {
      ...base,
      displayName: 'cloud',
      globalSetup: '<rootDir>/test/support/build-functions.ts',
      testMatch: ['<rootDir>/test/{emulator,functions,faults}/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'journeys',
      globalSetup: '<rootDir>/test/support/build-all.ts',
      testMatch: ['<rootDir>/test/journeys/**/*.test.ts'],
    },
  ],
}
