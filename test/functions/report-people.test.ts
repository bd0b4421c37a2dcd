import { type Cloud, communityId, granted, startCloud } from '../support/cloud'
import { deleteAll, plant } from '../support/deletion'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(() => cloud.emulator.control.reset())

test('reports of somebody who deleted their account stay, without who it was and what only the office read', async () => {
  const { person } = await plant(cloud)
  const before = granted(await person.call('members.exportData', {})).reports
  expect(before).toMatchObject([
    { as: 'reporter', contact: { phone: '13900009876' }, said: [] },
    { as: 'reporter', said: ['标记还有'] },
    { as: 'follower', words: '', contact: null },
  ])
  expect(granted(await person.call('members.data', {})).reports[0]?.contact?.phone).toBe('139****9876')
  await deleteAll(person)
  const kept = await cloud.find('reports', { communityId })
  const of = (id: string) => kept.find(({ _id }) => _id === id)
  expect(of('own')).toMatchObject({ open: true, kind: 'rubbish', words: '', detail: '', contact: null })
  expect(of('own')).toMatchObject({ steps: [{ move: 'reopen', why: '', photos: [] }] })
  expect(of('seen')).toMatchObject({ published: true, words: '大家看过的话', contact: null })
  expect(of('followed')).toMatchObject({ followerCount: 1, followers: [{ id: expect.any(String) }] })
  expect(of('given')).toMatchObject({ status: 'accepted', assignee: null })
  expect(JSON.stringify(kept)).not.toContain(person.personId)
})
