import { events } from '../contract/events'
import { eventsCode } from '../contract/events-code'
import { eventsOffice } from '../contract/events-office'
import { eventsPhotos } from '../contract/events-photos'
import { eventsRoster } from '../contract/events-roster'
import { eventsSeries } from '../contract/events-series'
import { eventsWords } from '../contract/events-words'
import { serve } from '../platform/serve'
import { addByHand } from './add-by-hand'
import { callParty } from './call-party'
import { cancel } from './cancel'
import { cancelSessions } from './cancel-sessions'
import { changeCapacity } from './change-capacity'
import { code } from './code'
import { copyEvent } from './copy-event'
import { createDraft } from './create-draft'
import { createSeries } from './create-series'
import { edit } from './edit'
import { editSeries } from './edit-series'
import { exportRoster } from './export-roster'
import { forecast } from './forecast'
import { leave } from './leave'
import { list } from './list'
import { listForOffice } from './list-for-office'
import { makeSessions } from './make-sessions'
import { mine } from './mine'
import { officeNeeds } from './office-needs'
import { poster } from './poster'
import { previewSessions } from './preview-sessions'
import { publish } from './publish'
import { publishSessions } from './publish-sessions'
import { record } from './record'
import { rename } from './rename'
import { seriesForecasts } from './series-forecasts'
import { seriesOf } from './series-store'
import { setPhotos } from './set-photos'
import { show } from './show'
import { showForOffice } from './show-for-office'
import { showRoster } from './show-roster'
import { showTouched } from './show-touched'
import { shrink } from './shrink'
import { signUp } from './sign-up'
import { takeList } from './take-list'
import { takeOff } from './take-off'
import { reviewWords } from './typed-words'
import { withdrawDraft } from './withdraw-draft'
import { writeBrief } from './write-brief'

const needs = officeNeeds()

export const main = serve(
  { ...events, ...eventsCode, ...eventsOffice, ...eventsSeries, ...eventsRoster, ...eventsWords, ...eventsPhotos },
  {
    list: list(needs),
    series: async (_, caller) => ({ series: await seriesOf(caller.communityId) }),
    show: show(needs),
    code: code(needs),
    signUp: signUp(needs),
    leave: leave(needs),
    shrink: shrink(needs),
    rename: rename(needs),
    mine: mine(needs),
    roster: showRoster(needs),
    changeCapacity: changeCapacity(needs),
    edit: edit(needs),
    cancel: cancel(needs),
    officeList: listForOffice(needs),
    officeShow: showForOffice(needs),
    createDraft: createDraft(needs),
    copy: copyEvent(needs),
    publish: publish(needs),
    withdrawDraft: withdrawDraft(needs),
    setPhotos: setPhotos(needs),
    officeSeries: async (_, caller) => ({ series: await needs.series(caller.communityId).all() }),
    createSeries: createSeries(needs),
    editSeries: editSeries(needs),
    touchedSessions: showTouched(needs),
    previewSessions,
    makeSessions: makeSessions(needs),
    publishSessions: publishSessions(needs),
    cancelSessions: cancelSessions(needs),
    addByHand: addByHand(needs),
    takeOff: takeOff(needs),
    exportRoster: exportRoster(needs),
    takeList: takeList(needs),
    call: callParty(needs),
    forecast: forecast(needs),
    seriesForecasts: seriesForecasts(needs),
    record: record(needs),
    writeBrief: writeBrief(needs),
    poster: poster(needs),
    reviewWords: reviewWords(needs),
  },
)
