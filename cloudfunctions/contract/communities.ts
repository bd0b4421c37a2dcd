import * as z from 'zod'
import { action } from './action'
import { EventCard, MyEvent, Place } from './events'
import { Notice } from './notices'
import { ProgrammeAnswer, SheetMark } from './radio'
import { Id, Instant } from './scalars'

/** Aggregates carry the day they were true. */
export const Community = z.strictObject({
  id: Id,
  name: z.string(),
  summary: z.string(),
  office: z.strictObject({
    /** As a person says it: “周一至周五 8:30–12:00，14:30–18:00”. */
    hours: z.string(),
    phone: z.string(),
    place: Place,
  }),
  figures: z.strictObject({ households: z.number().int(), residents: z.number().int(), asOf: Instant }),
})
export type Community = z.infer<typeof Community>

export const communities = {
  list: action({
    who: 'anyone',
    repeat: 'read',
    scope: 'anywhere',
    input: z.strictObject({}),
    output: z.strictObject({ communities: z.array(z.strictObject({ id: Id, name: z.string() })) }),
    refusals: [],
  }),
  /** The first screen in one call: the office, what comes next, notices, the radio, and the caller's own next things. */
  home: action({
    who: 'anyone',
    repeat: 'read',
    input: z.strictObject({ radio: SheetMark.default(null) }),
    output: z.strictObject({
      community: Community,
      upcoming: z.array(EventCard),
      mine: z.array(MyEvent),
      /** Those of now that are shown here, what ends first comes first. */
      notices: z.array(Notice),
      radio: ProgrammeAnswer,
    }),
    refusals: ['unknown-community'],
  }),
}
