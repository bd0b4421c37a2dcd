const path = require('node:path')
const attributes = require('./attributes')

/** Puts aria-* back into the mini-program's templates (Taro drops them, NervJS/taro#10025). */
module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(context, attributes)
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'runtime.js'))
    },
  })
}
