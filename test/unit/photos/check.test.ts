import { askForCheck } from '../../../cloudfunctions/photos/check'
import type { PhotoNeeds } from '../../../cloudfunctions/photos/needs'
import type { StoredPhoto } from '../../../cloudfunctions/photos/photo-store'

const waiting = 'cloud://local.local/waiting/one'
const photo = (purpose: StoredPhoto['purpose']): StoredPhoto => ({
  ...{ _id: 'one', communityId: 'here', personId: 'person', purpose, state: 'pending', unfit: null, at: new Date(0) },
  ...{ place: null, waiting, incoming: null, traceId: null, tries: 0, dueAt: new Date(0) },
})

/** Needs that note what WeChat is asked. */
function noting(asked: object[]): PhotoNeeds {
  const nothing = async () => undefined
  const needs: Record<keyof PhotoNeeds, unknown> = {
    now: () => new Date(0),
    files: { addresses: async () => new Map([[waiting, 'https://files.example/one']]) },
    photos: () => ({ asked: nothing, postpone: nothing }),
    wechat: () => ({ ask: async (_: string, wish: object) => ({ trace_id: `t${asked.push(wish)}` }) }),
    secrets: nothing,
    remember: nothing,
    openidOf: nothing,
  }
  return needs as unknown as PhotoNeeds
}

test('WeChat is told whether it is to look at a picture or to listen to a sound', async () => {
  const asked: object[] = []
  await askForCheck(photo('cover'), 'openid', noting(asked))
  await askForCheck(photo('recording'), 'openid', noting(asked))
  const shared = { media_url: 'https://files.example/one', version: 2, scene: 3, openid: 'openid' }
  expect(asked).toEqual([
    { ...shared, media_type: 2 },
    { ...shared, media_type: 1 },
  ])
})
