import type { InputOf, OutputOf, PlatformRefusal, RefusalOf } from './action'
import { assets } from './assets'
import { assetsSheet } from './assets-sheet'
import { boards } from './boards'
import { careSlips } from './care-slips'
import { checkIn } from './check-in'
import { commentary } from './commentary'
import { communities } from './communities'
import { door } from './door'
import { doorHandedIn } from './door-handed-in'
import { events } from './events'
import { eventsCode } from './events-code'
import { eventsOffice } from './events-office'
import { eventsPhotos } from './events-photos'
import { eventsRoster } from './events-roster'
import { eventsSeries } from './events-series'
import { eventsWords } from './events-words'
import { members } from './members'
import { messages } from './messages'
import { messagesShifts } from './messages-shifts'
import { notices } from './notices'
import { onAir } from './on-air'
import { photos } from './photos'
import { radio } from './radio'
import { radioReminders } from './radio-reminders'
import { radioStudio } from './radio-studio'
import { recordings } from './recordings'
import { reports } from './reports'
import { reportsDesk } from './reports-desk'
import { reportsOffice } from './reports-office'
import { reportsPublic } from './reports-public'
import { reportsSystems } from './reports-systems'
import { reportsTelling } from './reports-telling'
import { routes } from './routes'
import { service } from './service'
import { shifts } from './shifts'
import { shiftsLead } from './shifts-lead'
import { signIn } from './sign-in'
import { teams } from './teams'
import { volunteerRecords } from './volunteer-records'
import { volunteers } from './volunteers'

/** Every function a client may call, by name; `function.action` names an action. */
export const contract = {
  assets: { ...assets, ...assetsSheet },
  boards,
  checkIn,
  commentary,
  communities,
  door: { ...door, ...doorHandedIn },
  events: {
    ...events,
    ...eventsCode,
    ...eventsOffice,
    ...eventsSeries,
    ...eventsRoster,
    ...eventsWords,
    ...eventsPhotos,
  },
  members: { ...members, ...careSlips },
  messages: { ...messages, ...messagesShifts },
  notices,
  onAir: { ...onAir, ...recordings },
  photos,
  radio: { ...radio, ...radioStudio, ...radioReminders },
  reports: { ...reports, ...reportsOffice, ...reportsDesk, ...reportsPublic, ...reportsSystems, ...reportsTelling },
  routes,
  service,
  shifts: { ...shifts, ...shiftsLead },
  signIn,
  volunteers: { ...teams, ...volunteers, ...volunteerRecords },
}

type Functions = typeof contract
export type ActionName = { [F in keyof Functions]: `${F}.${Extract<keyof Functions[F], string>}` }[keyof Functions]
export type ActionOf<N extends ActionName> = N extends `${infer F extends keyof Functions}.${infer A}`
  ? A extends keyof Functions[F]
    ? Functions[F][A]
    : never
  : never
export type Input<N extends ActionName> = InputOf<ActionOf<N>>
export type Output<N extends ActionName> = OutputOf<ActionOf<N>>
export type Refusal<N extends ActionName> = RefusalOf<ActionOf<N>>
export type AnyRefusal = { [N in ActionName]: Refusal<N> }[ActionName] | PlatformRefusal
