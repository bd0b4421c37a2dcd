import { createCloudClock } from './cloud-clock'
import { keptTaro } from './kept-taro'

const clock = createCloudClock(keptTaro, Date.now)

/** Now, for everything that is compared with the cloud's records or said beside them. */
export const cloudNow = clock.now
export const learnCloudTime = clock.learn
