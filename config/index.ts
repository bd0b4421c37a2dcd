import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { buildConstants } from './constants'
import development from './dev'
import { adjustWebpack } from './h5-webpack'
import production from './prod'

const root = path.resolve(__dirname, '..')
const platform = process.env.TARO_ENV ?? 'h5'
// The local weapp build and the gallery must not overwrite what is released.
const outputRoot = process.env.LINLI_OUTPUT ?? `dist/${platform}`
// px means px everywhere: text follows --scale, never the width of the window.
const postcss = { pxtransform: { enable: false, config: {} } }

const base: UserConfigExport<'webpack5'> = {
  projectName: 'linli',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  alias: { '@': path.join(root, 'src') },
  plugins: [path.join(__dirname, 'taro-plugin-aria', 'index.js')],
  defineConstants: buildConstants(process.env),
  copy: {
    // Taro copies theme.json by itself, but neither the sitemap nor the icons that only theme.json names.
    patterns:
      platform === 'weapp'
        ? [
            { from: 'src/sitemap.json', to: `${outputRoot}/sitemap.json` },
            { from: 'src/assets/tabs/', to: `${outputRoot}/assets/tabs/` },
          ]
        : [{ from: 'src/cloud/exchange-worker.js', to: `${outputRoot}/session-worker.js` }],
    options: {},
  },
  mini: {
    compile: { include: [(file: string) => /node_modules[\\/](uqr|zustand)[\\/]/.test(file)] },
    optimizeMainPackage: { enable: true },
    // Components style themselves alone, so the order in which pages import them says nothing.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss,
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    useHtmlComponents: true,
    webpackChain: adjustWebpack,
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { ...postcss, autoprefixer: { enable: true, config: {} } },
  },
}

export default defineConfig<'webpack5'>(async (merge) =>
  merge({}, base, process.env.NODE_ENV === 'development' ? development : production),
)
