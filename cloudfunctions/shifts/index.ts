import { shifts } from '../contract/shifts'
import { shiftsLead } from '../contract/shifts-lead'
import { serve } from '../platform/serve'
import { assign, takeOff } from './assign'
import { changeNeeded } from './change-needed'
import { create } from './create'
import { edit } from './edit'
import { offerPlace, showOffer, takeOver } from './hand-over'
import { askToLeave, leave } from './leave'
import { createPlan, editPlan, makeShifts, plans, previewPlan } from './plans'
import { list, mine, show, teamBoard } from './reading'
import { shiftNeeds } from './shift-needs'
import { signUp } from './sign-up'
import { cancel, publish, withdrawDraft } from './standing'

const needs = shiftNeeds()

export const main = serve(
  { ...shifts, ...shiftsLead },
  {
    list: list(needs),
    show: show(needs),
    signUp: signUp(needs),
    leave: leave(needs),
    askToLeave: askToLeave(needs),
    offerPlace: offerPlace(needs),
    showOffer: showOffer(needs),
    takeOver: takeOver(needs),
    mine: mine(needs),
    teamBoard: teamBoard(needs),
    create: create(needs),
    edit: edit(needs),
    changeNeeded: changeNeeded(needs),
    publish: publish(needs),
    cancel: cancel(needs),
    withdrawDraft: withdrawDraft(needs),
    assign: assign(needs),
    takeOff: takeOff(needs),
    plans: plans(needs),
    createPlan: createPlan(needs),
    editPlan: editPlan(needs),
    previewPlan,
    makeShifts: makeShifts(needs),
  },
)
