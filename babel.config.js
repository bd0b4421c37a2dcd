// No hot reload: react-refresh would be one more package for a page that reloads in a second.
module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', hot: false }]] }
