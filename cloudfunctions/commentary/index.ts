import { commentary } from '../contract/commentary'
import { serve } from '../platform/serve'
import { approve, takeBack } from './approve'
import { commentaryNeeds } from './commentary-needs'
import { draft } from './draft'
import { current, desk, list, show } from './read'
import { rewrite } from './rewrite'
import { rules, setRules } from './rules'

const needs = commentaryNeeds()

export const main = serve(commentary, {
  current: current(needs),
  show: show(needs),
  list: list(needs),
  desk: desk(needs),
  draft: draft(needs),
  rewrite: rewrite(needs),
  approve: approve(needs),
  takeBack: takeBack(needs),
  rules: rules(needs),
  setRules: setRules(needs),
})
