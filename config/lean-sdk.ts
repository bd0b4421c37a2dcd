import type { OnResolveArgs, Plugin } from 'esbuild'

/** Parts of the server SDK that need an address which the functions never call; touching one throws. */
const leftOut = ['@cloudbase/ai', '@cloudbase/app', '@cloudbase/wx-cloud-client-sdk', 'web-streams-polyfill']

/** Parts that few calls need: they are in the bundle, and run when first touched. */
const whenNeeded = ['axios', 'form-data', 'xml2js', 'jsonwebtoken', 'http-proxy-agent', 'https-proxy-agent']

const sdk = /[\\/]node_modules[\\/]@cloudbase[\\/]/
const real = 'real:'

/** Builds the unmodified SDK so that a cold function evaluates only what it uses. */
export const leanSdk: Plugin = {
  name: 'lean-sdk',
  setup(build) {
    build.onResolve({ filter: /^[@a-z]/ }, ({ path, importer, resolveDir }: OnResolveArgs) => {
      if (!sdk.test(importer)) return undefined
      if (leftOut.includes(path)) return { path, namespace: 'left-out' }
      return whenNeeded.includes(path) ? { path, namespace: 'when-needed', pluginData: resolveDir } : undefined
    })
    build.onResolve({ filter: /^real:/ }, ({ path, resolveDir }) =>
      build.resolve(path.slice(real.length), { resolveDir, kind: 'require-call' }),
    )
    build.onLoad({ filter: /./, namespace: 'left-out' }, ({ path }) => ({ contents: refusing(path) }))
    build.onLoad({ filter: /./, namespace: 'when-needed' }, ({ path, pluginData }) => ({
      contents: loading(path),
      resolveDir: pluginData,
    }))
  },
}

/** The SDK calls `generate…` while it starts, so that answers; what it answers refuses to be used. */
function refusing(path: string): string {
  const sentence = `${path} is left out of the functions (config/lean-sdk.ts).`
  return `const refuse = () => { throw new Error(${JSON.stringify(sentence)}) }
const part = new Proxy(function () {}, { get: refuse, apply: refuse, construct: refuse })
const module_ = { __esModule: true, generateHTTPClient: () => part, generateMySQLClient: () => part }
module.exports = new Proxy(module_, { get: (known, key) => (key === 'default' ? module_ : known[key] ?? part) })`
}

function loading(path: string): string {
  return `const load = () => require(${JSON.stringify(real + path)})
module.exports = new Proxy(function () {}, {
  get: (_, key) => (key === '__esModule' ? false : load()[key]),
  apply: (_, self, args) => Reflect.apply(load(), self, args),
  construct: (_, args) => Reflect.construct(load(), args),
})`
}
