import { photos } from '../contract/photos'
import { serve } from '../platform/serve'
import { accept } from './accept'
import { begin } from './begin'
import { photoNeeds } from './needs'
import { mine, ofOffice } from './present'

const needs = photoNeeds()

export const main = serve(photos, {
  begin: begin(needs),
  beginForOffice: begin(needs),
  accept: accept(needs),
  mine: mine(needs),
  ofOffice: ofOffice(needs),
})
