import { onAir } from '../contract/on-air'
import { recordings } from '../contract/recordings'
import { auditStore } from '../members/audit-store'
import { photoStore } from '../photos/photo-store'
import { functionFiles } from '../platform/files'
import { rolesOf } from '../platform/roles'
import { serve } from '../platform/serve'
import { functionSecrets } from '../platform/settings'
import { programmeStore } from '../radio/programme-store'
import { air } from './air'
import { airingStore } from './airing-store'
import { desk } from './desk'
import { figures } from './figures'
import { log } from './log'
import type { OnAirNeeds } from './needs'
import { arrange } from './recordings/arrange'
import { listen, listShown } from './recordings/listen'
import { add, edit, officeList, publish, remove, withdraw } from './recordings/office'
import { recordingStore } from './recordings/recording-store'
import { settle } from './settle'
import { weatherStore } from './weather-store'
import { writeWeather } from './write-weather'

const needs: OnAirNeeds = {
  now: () => new Date(),
  secrets: functionSecrets,
  programme: programmeStore,
  audit: auditStore,
  airings: airingStore,
  weather: weatherStore,
  recordings: recordingStore,
  sounds: photoStore,
  files: functionFiles,
  rolesOf,
}

export const main = serve(
  { ...onAir, ...recordings },
  {
    desk: desk(needs),
    air: air(needs),
    writeWeather: writeWeather(needs),
    log: log(needs),
    settle: settle(needs),
    figures: figures(needs),
    recordings: listShown(needs),
    recording: listen(needs),
    officeRecordings: officeList(needs),
    addRecording: add(needs),
    editRecording: edit(needs),
    arrangeRecording: arrange(needs),
    publishRecording: publish(needs),
    withdrawRecording: withdraw(needs),
    removeRecording: remove(needs),
  },
)
