/** node's assert as power-assert was: callable when imported whole, and content with one argument to compare. */
const assert = require('node:assert')

module.exports = Object.assign((...given) => assert(...given), assert, {
  __esModule: true,
  default: assert,
  strictEqual: (actual, expected, message) => assert.strictEqual(actual, expected, message),
})
