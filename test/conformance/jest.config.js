/** The official SDK's own database tests, as published, against the SDK this project depends on. */
const { dirname, join } = require('node:path')

const suite = dirname(require.resolve('@cloudbase/node-sdk-conformance/package.json'))

module.exports = {
  rootDir: join(suite, 'test', 'database'),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.test.ts'],
  testPathIgnorePatterns: [],
  haste: { retainAllFiles: true },
  testTimeout: 60_000,
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
  transformIgnorePatterns: ['/node_modules/(?!@cloudbase/)'],
  setupFilesAfterEnv: [join(__dirname, 'synchronous-describe.js')],
  moduleNameMapper: {
    '^(\\.\\./)+src/index$': require.resolve('@cloudbase/node-sdk'),
    '^\\./config$': join(__dirname, 'sdk-config.js'),
    '^power-assert$': join(__dirname, 'callable-assert.js'),
  },
}
