import { radio } from '../contract/radio'
import { radioStudio } from '../contract/radio-studio'
import { serve } from '../platform/serve'
import { functionSecrets, publicUrl } from '../platform/settings'
import { becomeHost } from './become-host'
import { offerTurn, takeTurn, withdrawTurn } from './host-turns'
import type { RadioNeeds } from './needs'
import { programme } from './programme'
import { programmeStore } from './programme-store'
import { edit, preview, studio } from './studio'

const needs: RadioNeeds = {
  now: () => new Date(),
  secrets: functionSecrets,
  programmes: programmeStore,
  publicUrl,
}

export const main = serve(
  { ...radio, ...radioStudio },
  {
    programme: programme(needs),
    becomeHost: becomeHost(needs),
    offerTurn: offerTurn(needs),
    withdrawTurn: withdrawTurn(needs),
    takeTurn: takeTurn(needs),
    studio: studio(needs),
    preview: preview(needs),
    edit: edit(needs),
  },
)
