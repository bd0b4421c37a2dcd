import { reports } from '../contract/reports'
import { reportsDesk } from '../contract/reports-desk'
import { reportsOffice } from '../contract/reports-office'
import { reportsPublic } from '../contract/reports-public'
import { reportsSystems } from '../contract/reports-systems'
import { reportsTelling } from '../contract/reports-telling'
import { messageStore } from '../messages/message-store'
import { systemStore } from '../open311/system-store'
import { addSystem, renewSystem, revokeSystem, systems } from '../open311/systems'
import { serve } from '../platform/serve'
import { publicUrl } from '../platform/settings'
import { answer } from './answer'
import { call } from './call'
import { enter } from './enter'
import { exportHotline } from './export-hotline'
import { follow, unfollow } from './follow'
import { guide } from './guide'
import { load } from './load'
import { merge, mergeAll } from './merge'
import { mine, show } from './mine'
import { nearby } from './nearby'
import { officeAct } from './office-act'
import { byNumber, officeList, officeShow, overdue } from './office-list'
import { publicList, publicNearby, publicShow } from './public'
import { publicFigures } from './public-figures'
import { publish, withdraw } from './publish'
import { officeOf, reportNeeds } from './report-needs'
import { review, toReview } from './review'
import { rules, setRules, workers } from './rules'
import { send } from './send'
import { showFigures } from './show-figures'
import { toldOtherwise, untold } from './untold'
import { work, workOn } from './work'

const needs = reportNeeds()
const systemNeeds = { ...needs, systems: systemStore, publicUrl }

export const main = serve(
  { ...reports, ...reportsOffice, ...reportsDesk, ...reportsPublic, ...reportsSystems, ...reportsTelling },
  {
    guide: guide(needs),
    nearby: nearby(needs),
    send: send(needs),
    follow: follow(needs),
    unfollow: unfollow(needs),
    mine: mine(needs),
    show: show(needs),
    answer: answer(needs),
    publicShow: publicShow(needs),
    publicList: publicList(needs),
    publicNearby: publicNearby(needs),
    work: work(needs),
    workOn: workOn(needs),
    officeList: officeList(needs),
    overdue: overdue(needs),
    officeShow: officeShow(needs),
    byNumber: byNumber(needs),
    call: call(needs),
    enter: enter(needs),
    officeAct: officeAct(needs),
    merge: merge(needs),
    mergeAll: mergeAll(needs),
    toReview: toReview(needs),
    review: review(needs),
    publish: publish(needs),
    withdraw: withdraw(needs),
    load: load(needs),
    workers: workers(needs),
    rules: rules(needs),
    setRules: setRules(needs),
    exportHotline: exportHotline(needs),
    figures: showFigures(needs),
    untold: untold({ ...needs, messages: messageStore, office: officeOf }),
    toldOtherwise: toldOtherwise(needs),
    publicFigures: publicFigures(needs),
    systems: systems(systemNeeds),
    addSystem: addSystem(systemNeeds),
    renewSystem: renewSystem(systemNeeds),
    revokeSystem: revokeSystem(systemNeeds),
  },
)
