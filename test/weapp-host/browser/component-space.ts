import { globalOptions, type template } from 'glass-easel'
import { type CodeSpace, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { WeappBundle } from '../weapp-bundle'

/** Gives WeChat's component framework the compiled templates and the JSON of pages and components. */
export function createSpace(weapp: WeappBundle): { env: MiniProgramEnv; space: CodeSpace } {
  globalOptions.writeIdToDOM = true
  const env = new MiniProgramEnv()
  const space = env.createCodeSpace('main', true)
  const groupList = weapp.templates as template.ProcGenGroupList
  for (const [path, content] of Object.entries(groupList)) {
    // Taro writes `bindtap` without a colon.
    space.addCompiledTemplate(path, { groupList, content, fallbackListenerOnNativeNode: true })
  }
  for (const [path, config] of Object.entries(weapp.units)) {
    space.addComponentStaticConfig(path, config as Parameters<CodeSpace['addComponentStaticConfig']>[1])
  }
  return { env, space }
}
