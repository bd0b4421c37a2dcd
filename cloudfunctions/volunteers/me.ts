import type { volunteers } from '../contract/volunteers'
import { subjectOf } from '../events/on-behalf'
import type { UseCase } from '../platform/serve'
import type { VolunteerNeeds } from './needs'
import { volunteeringOf } from './present'

export const me =
  (needs: VolunteerNeeds): UseCase<typeof volunteers.me> =>
  async (wish, caller) => {
    const { personId } = await subjectOf(caller, wish.for, needs)
    const [person, led] = await Promise.all([
      needs.volunteers(caller.communityId).find(personId),
      needs.teams(caller.communityId).ledBy(personId),
    ])
    return {
      volunteering: person?.volunteering ? volunteeringOf(person.volunteering) : null,
      leads: led.map(({ id, name }) => ({ id, name })),
    }
  }
