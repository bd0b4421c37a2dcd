import { Refused } from '@/cloud/refused'
import { Empty } from '@/components/empty'
import { doorCopy } from '@/copy/door'
import { explain } from '@/copy/failures'

/** In place of a door that is not this person's to keep, or is over: why there is nothing here. */
export function ClosedDoor({ why }: { why: 'not-keeper' | 'event-over' }) {
  return <Empty title={doorCopy.closedTitle} hint={explain(new Refused(why)).hint} icon="lock" />
}
