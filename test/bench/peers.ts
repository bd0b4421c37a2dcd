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

/** The least that a conditional update can be: one number on a small document. */
export async function bareUpdate(database: Sdk, id: string): Promise<boolean> {
  const _ = database.command
  const { updated } = await database
    .collection('peer_events')
    .where({ _id: id, joined: _.lt(1_000_000) })
    .update({ joined: _.inc(1) })
  return updated === 1
}
