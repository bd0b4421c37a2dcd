import * as z from 'zod'
import { action } from './action'
import { EventPhoto } from './photos'
import { Id } from './scalars'

const Photos = z
  .array(EventPhoto)
  .max(9)
  .refine((list) => new Set(list).size === list.length)

export const eventsPhotos = {
  /**
   * The pictures of the day in their order, over events too; `from` is the order that the page showed. Natural key: the
   * list itself.
   */
  setPhotos: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ eventId: Id, from: Photos, photos: Photos }),
    output: z.strictObject({ photos: z.array(z.string()) }),
    refusals: ['event-not-found', 'changed-meanwhile'],
  }),
}
