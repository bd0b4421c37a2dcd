import type tcb from '@cloudbase/node-sdk'

type Sdk = ReturnType<ReturnType<typeof tcb.init>['database']>

/** Sign-up as open WeChat apps do it, re-implemented: read, check, write, eight requests one after another. */
export async function readCheckWrite(database: Sdk, eventId: string, person: string): Promise<boolean> {
  const _ = database.command
  const joins = database.collection('peer_joins')
  await database.collection('peer_people').where({ _id: person }).limit(1).get()
  const event = (await database.collection('peer_events').where({ _id: eventId }).limit(1).get()).data[0]
  const { total } = await joins.where({ eventId, state: 'in' }).count()
  if (!event || total >= event.capacity) return false
  const { total: mine } = await joins.where({ eventId, person, state: 'in' }).count()
  if (mine > 0) return false
  await joins
    .where({ eventId, person, state: _.neq('in') })
    .limit(1)
    .get()
  await joins.add({ eventId, person, state: 'in', at: new Date() })
  const { total: now } = await joins.where({ eventId, state: 'in' }).count()
  await database.collection('peer_events').where({ _id: eventId }).update({ joined: now })
  return true
}

/** A transaction that counts and inserts: the count carries no transaction id, so it reads outside. */
export async function countInTransaction(database: Sdk, eventId: string, person: string): Promise<boolean> {
  const transaction = await database.startTransaction()
  const event = await transaction.collection('peer_events').doc(eventId).get()
  const counting = transaction.collection('peer_joins').where({ eventId, state: 'in' })
  const { total } = await counting.count()
  const capacity: unknown = Reflect.get(Object(event.data), 'capacity')
  if (typeof capacity !== 'number' || total >= capacity) {
    await transaction.rollback()
    return false
  }
  await transaction.collection('peer_joins').add({ eventId, person, state: 'in', at: new Date() })
  await transaction.commit()
  return true
}

/** A sign-up that keeps no roster: the same conditional update and the same answer, of a counter on a small document. */
export async function bareUpdate(database: Sdk, id: string): Promise<boolean> {
  const _ = database.command
  const now = new Date()
  const open = { published: true, cancelled: null, signupOpensAt: _.lte(now), signupClosesAt: _.gt(now) }
  const { updated } = await database
    .collection('peer_events')
    .where({ _id: id, ...open, room: _.gte(1) })
    .updateAndReturn({ room: _.inc(-1) })
  return updated === 1
}
