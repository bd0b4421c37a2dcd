/** The suite has one `describe(…, async () => …)`, which this jest refuses although nothing is awaited in it. */
const original = global.describe

global.describe = Object.assign((name, define) => original(name, () => void define()), original)
