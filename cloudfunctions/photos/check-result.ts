import { servePush } from '../platform/serve-push'
import { decide } from './decide'
import { photoNeeds } from './needs'
import { photoUnderCheck } from './photo-store'

export const main = servePush('photos.decide', decide({ ...photoNeeds(), photoUnderCheck }))
