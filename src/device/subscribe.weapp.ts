import Taro from '@tarojs/taro'

export const canSubscribe = true

/** Asks which of at most three messages the person allows, once each; must be the first thing that a tap does. */
export async function askToSubscribe(templateIds: readonly string[]): Promise<string[]> {
  try {
    const answer: object = await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] })
    return templateIds.filter((id) => String(Reflect.get(answer, id)).startsWith('accept'))
  } catch {
    return []
  }
}
