import path from 'node:path'

interface Chain {
  resolve: { alias: { set(name: string, target: string | false): unknown } }
  optimization: { splitChunks(options: object): unknown }
}

/** Changes to Taro's webpack configuration for h5. */
export function adjustWebpack(chain: Chain): void {
  // Plain elements are reachable by keyboard and save the library of custom ones.
  chain.resolve.alias.set('@tarojs/components$', path.resolve(__dirname, '../src/components/elements/index.ts'))
  // Their style sheets reset every margin, forbid selecting text and load a font of icons.
  for (const unused of [
    'components/global.css',
    'components/dist/taro-components/taro-components.css',
    'components-react/dist/index.css',
  ]) {
    chain.resolve.alias.set(`@tarojs/${unused}`, false)
  }
  // Taro's own tab bar, which the page shell replaces.
  chain.resolve.alias.set('@tarojs/components/dist/components$', false)
  // By default every page would carry its own copy of what they share.
  chain.optimization.splitChunks({
    chunks: 'all',
    minSize: 20_000,
    cacheGroups: {
      default: false,
      defaultVendors: false,
      taro: { name: 'taro', test: /[\\/]node_modules[\\/]@tarojs[\\/]/, priority: 20, enforce: true },
      // What reads a spreadsheet comes with the first file that is chosen.
      vendors: {
        name: 'vendors',
        test: /[\\/]node_modules[\\/](?!read-excel-file|fflate|saxen|worker-f)/,
        priority: 10,
        enforce: true,
      },
      shared: {
        name: 'shared',
        test: /[\\/]src[\\/](?!pages|account|office|door|volunteer|team|workforce|report|dispatch)/,
        priority: 5,
        enforce: true,
      },
    },
  })
}
