import type { UserConfigExport } from '@tarojs/cli'

const development: UserConfigExport<'webpack5'> = {
  logger: { quiet: false, stats: true },
  mini: { enableSourceMap: true, sourceMapType: 'cheap-module-source-map' },
  // Maps in files: the default ones run code through eval, which the content-security policy refuses.
  h5: {
    enableSourceMap: true,
    sourceMapType: 'cheap-module-source-map',
    enableExtract: true,
    // The local cloud serves the written files; Taro's own server only watches.
    devServer: {
      host: '127.0.0.1',
      hot: false,
      liveReload: false,
      client: false,
      open: false,
      devMiddleware: { writeToDisk: true },
    },
  },
}

export default development
