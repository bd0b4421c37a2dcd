import { anEvent, day, hour } from '../support/builders'
import { communityId, granted, refusal } from '../support/cloud'
import { eventFields, seriesFields, weekly } from '../support/office'
import { formKey, officeCloud } from '../support/office-cloud'

const now = new Date()
const office = officeCloud(now)
const inDays = (days: number) => new Date(now.getTime() + days * day)

describe('a series', () => {
  const open = async (fields = seriesFields({ rule: weekly(now) })) =>
    granted(await office.staff.call('events.createSeries', { key: formKey, fields })).seriesId
  const sessionsOf = (seriesId: string) => office.cloud.find('events', { seriesId })
  const publishAll = (seriesId: string) => office.staff.call('events.publishSessions', { seriesId })
  const callOff = (seriesId: string, reason = '讲师病了') =>
    office.staff.call('events.cancelSessions', { seriesId, reason })

  test('makes its sessions in the likeness of one, and doing it again makes nothing twice', async () => {
    const seriesId = await open()
    const wish = { seriesId, eventId: await office.draft(), publish: true }
    const preview = granted(await office.staff.call('events.previewSessions', { rule: weekly(now) })).startsAt
    expect(await office.requestsOf(async () => granted(await office.staff.call('events.makeSessions', wish)))).toBe(4)
    const made = await sessionsOf(seriesId)
    expect(made.map(({ startsAt }) => (startsAt as Date).toISOString()).sort()).toEqual(preview)
    expect(made[0]).toMatchObject({ published: true, title: '健康讲座', seriesTitle: '健康大讲堂', room: 40 })
    expect(granted(await office.staff.call('events.makeSessions', wish))).toEqual({ made: 0, kept: 4 })
    expect(await sessionsOf(seriesId)).toHaveLength(4)
  })

  test('a day that has a session already gets no second one', async () => {
    const seriesId = await open()
    const [first = ''] = granted(await office.staff.call('events.previewSessions', { rule: weekly(now) })).startsAt
    const earlier = { startsAt: new Date(Date.parse(first) - 6 * hour).toISOString(), endsAt: first }
    const times = { ...earlier, signupClosesAt: earlier.startsAt }
    const eventId = await office.draft(eventFields(now, { seriesId, ...times }))
    expect(granted(await office.staff.call('events.makeSessions', { seriesId, eventId, publish: false }))).toEqual({
      made: 3,
      kept: 1,
    })
  })

  test('survives every request that fails or is not answered: done again, it is whole', async () => {
    for (const kind of ['fail', 'drop-answer'] as const) {
      for (let n = 1; n <= 5; n += 1) {
        await office.cloud.emulator.database.wipe()
        await office.cloud.giveRoles('openid-staff', ['staff'])
        const seriesId = await open()
        const wish = { seriesId, eventId: await office.draft(), publish: false }
        office.cloud.emulator.control.fault({ n, kind })
        await office.staff.call('events.makeSessions', wish)
        office.cloud.emulator.control.clearFaults()
        const { made, kept } = granted(await office.staff.call('events.makeSessions', wish))
        expect({ kind, n, all: made + kept }).toEqual({ kind, n, all: 4 })
        expect(await sessionsOf(seriesId)).toHaveLength(4)
      }
    }
  })

  test('a session that moved keeps its date taken', async () => {
    const seriesId = await open()
    const wish = { seriesId, eventId: await office.draft(), publish: false }
    granted(await office.staff.call('events.makeSessions', wish))
    const [first] = await sessionsOf(seriesId)
    const id = String(first?._id)
    const moved = { startsAt: inDays(40).toISOString(), endsAt: inDays(40.1).toISOString() }
    granted(
      await office.staff.call('events.edit', { eventId: id, revision: 1, ...moved, signupClosesAt: moved.startsAt }),
    )
    expect(granted(await office.staff.call('events.makeSessions', wish))).toMatchObject({ made: 0 })
  })

  test('a new name reaches its sessions, also when the first try broke off', async () => {
    const seriesId = await open()
    const id = await office.draft(eventFields(now, { seriesId }))
    const wish = { seriesId, revision: 1, fields: seriesFields({ title: '新名字' }) }
    office.cloud.emulator.control.fault({ n: 4, kind: 'fail' })
    await office.staff.call('events.editSeries', wish)
    office.cloud.emulator.control.clearFaults()
    expect(granted(await office.staff.call('events.editSeries', wish))).toEqual({ revision: 2 })
    expect(granted(await office.staff.call('events.officeShow', { eventId: id })).series?.title).toBe('新名字')
    const other = { ...wish, fields: seriesFields({ title: '别人的名字' }) }
    expect(refusal(await office.staff.call('events.editSeries', other))).toBe('changed-meanwhile')
    const { series } = granted(await office.staff.call('events.officeSeries', {}))
    expect(series).toMatchObject([{ id: seriesId, title: '新名字', revision: 2, rule: null }])
    expect(granted(await office.cloud.visitor.call('events.series', {})).series).toMatchObject([{ title: '新名字' }])
  })

  test('of older documents, without a rule, can be edited and says what it lacks', async () => {
    await office.cloud.insert('series', [
      { _id: 'old', communityId, title: '老系列', summary: '', cover: null, order: 1 },
    ])
    const wish = { seriesId: 'old', eventId: await office.draft(), publish: false }
    expect(refusal(await office.staff.call('events.makeSessions', wish))).toBe('series-without-rule')
    const fields = seriesFields({ rule: weekly(now) })
    expect(granted(await office.staff.call('events.editSeries', { seriesId: 'old', revision: 0, fields }))).toEqual({
      revision: 1,
    })
    expect(granted(await office.staff.call('events.makeSessions', wish)).made).toBe(4)
  })

  test('is published as a whole and called off as a whole; what is on or over, and who signed up, stays', async () => {
    const seriesId = await open()
    const longOpen = { signupOpensAt: inDays(-60).toISOString() }
    const model = await office.draft(eventFields(now, longOpen))
    granted(await office.staff.call('events.makeSessions', { seriesId, eventId: model, publish: false }))
    const on = anEvent(now, { _id: 'on-now', seriesId, startsAt: new Date(now.getTime() - hour) })
    await office.cloud.insert('events', [on])
    expect(await office.requestsOf(async () => granted(await publishAll(seriesId)))).toBe(3)
    expect(granted(await publishAll(seriesId))).toEqual({ published: 0 })
    const made = (await sessionsOf(seriesId)).filter(({ _id }) => _id !== 'on-now')
    expect(made.map(({ published }) => published)).toEqual([true, true, true, true])
    const eventId = String(made[0]?._id)
    granted(await office.resident.call('events.signUp', office.wishFor(eventId)))
    await office.draft(eventFields(now, { seriesId }), 'another-key-of-a-form')

    expect(granted(await callOff(seriesId))).toEqual({ cancelled: 4, withdrawn: 1 })
    expect(granted(await callOff(seriesId, '另一个原因'))).toEqual({ cancelled: 0, withdrawn: 0 })
    const left = await sessionsOf(seriesId)
    expect(
      left.map(({ _id, cancelled }) => [_id === 'on-now', (cancelled as { reason: string } | null)?.reason]),
    ).toEqual(
      expect.arrayContaining([
        [true, undefined],
        [false, '讲师病了'],
      ]),
    )
    expect(left).toHaveLength(5)
    const shown = granted(await office.resident.call('events.show', { eventId }))
    expect(shown).toMatchObject({ cancelled: { reason: '讲师病了' }, mySeat: { state: 'seated' } })
    expect(refusal(await office.staff.call('events.signUp', office.wishFor(eventId)))).toBe('event-cancelled')
    expect(left.map(({ _id, tellAt }) => [_id === 'on-now', tellAt])).toContainEqual([false, null])
  })

  test('publishing and calling off are whole after every request that fails or is not answered', async () => {
    for (const kind of ['fail', 'drop-answer'] as const) {
      for (let n = 1; n <= 5; n += 1) {
        await office.cloud.emulator.control.reset()
        await office.cloud.giveRoles('openid-staff', ['staff'])
        const seriesId = await open()
        const parts = [1, 2].map((label) => ({ label: `${label}区`, capacity: 2 }))
        const model = await office.draft(eventFields(now, { sections: parts }))
        granted(await office.staff.call('events.makeSessions', { seriesId, eventId: model, publish: false }))
        const struck = async (work: () => Promise<unknown>) => {
          office.cloud.emulator.control.fault({ n, kind })
          await work()
          office.cloud.emulator.control.clearFaults()
          await work()
        }
        await struck(() => publishAll(seriesId))
        expect((await sessionsOf(seriesId)).filter(({ published }) => published)).toHaveLength(8)
        await office.draft(eventFields(now, { seriesId }), 'another-key-of-a-form')
        await struck(() => callOff(seriesId))
        const after = await sessionsOf(seriesId)
        expect({ kind, n, standing: after.filter(({ cancelled }) => !cancelled).length }).toEqual({
          kind,
          n,
          standing: 0,
        })
        expect(after).toHaveLength(8)
      }
    }
  })

  test('of another community, or none, answers alike and nothing is touched', async () => {
    const foreign = { _id: 'foreign', communityId: 'elsewhere', title: '别处', summary: '', cover: null, order: 1 }
    await office.cloud.insert('series', [foreign])
    await office.cloud.insert('events', [anEvent(now, { _id: 'there', communityId: 'elsewhere', seriesId: 'foreign' })])
    for (const seriesId of ['foreign', 'missing']) {
      expect(refusal(await publishAll(seriesId))).toBe('series-not-found')
      expect(refusal(await callOff(seriesId))).toBe('series-not-found')
    }
    expect(await office.stored('there')).toMatchObject({ cancelled: null, revision: 1 })
  })

  test('a rule of a thousand sessions is refused in words', async () => {
    const rule = weekly(now, { until: '2060-01-01' })
    expect(refusal(await office.staff.call('events.previewSessions', { rule }))).toBe('rule-too-long')
    const fields = seriesFields({ rule })
    expect(refusal(await office.staff.call('events.createSeries', { key: formKey, fields }))).toBe('rule-too-long')
  })
})
