import { keptPersonal } from '@/cloud/kept-personal'
import { forgetAnswers } from '@/cloud/remembered'
import { dropUnnamedPhotos } from '@/cloud/waiting-photos'
import { forgetQueues } from '@/waiting/use-queue'
import { calledBy } from './called-by'
import { consent } from './consent'

const draft = 'linli.draft.'
/** Half-written events hold nothing of a person. */
const officeDraft = 'linli.draft.office.'

/** Removes what this device remembers of a person; the session and the chosen appearance stay. */
export function clearDevice({ keepOfficeDrafts = false } = {}): void {
  forgetAnswers()
  calledBy.forget()
  consent.forget()
  for (const key of keptPersonal.keys()) {
    if (key.startsWith(draft) && !(keepOfficeDrafts && key.startsWith(officeDraft))) keptPersonal.remove(key)
  }
  forgetQueues()
  void dropUnnamedPhotos()
}
