import { readFileSync } from 'node:fs'

const typings = require.resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts')

/** Names of everything on `wx`, from WeChat's own typings. */
export function wechatApiNames(): string[] {
  const code = readFileSync(typings, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll('\r', '')
  const [, afterStart = ''] = code.split('\n    interface Wx {\n')
  const [members = ''] = afterStart.split('\n    }\n')
  const names = [...members.matchAll(/^ {8}(\w+)[<(:]/gm)].map((found) => found[1] ?? '')
  if (!names.includes('navigateTo')) throw new Error('The typings of wx have another shape than expected.')
  return [...new Set(names)]
}
