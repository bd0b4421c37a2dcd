import { serveTimer } from '../platform/serve-timer'
import { lookAfter } from './look-after'
import { photoNeeds } from './needs'
import { duePhotos } from './photo-store'
import { isShown } from './shown-store'

const needs = { ...photoNeeds(), duePhotos, isShown }

export const main = serveTimer('photos.lookAfter', async () => `photos ${await lookAfter(needs)}`)
