import type { CertificateState } from '@contract/service'
import type { VolunteerState } from '@contract/volunteer-shapes'
import Taro from '@tarojs/taro'

/** What the register shows; it stands in the address. Empty: every team, anyone. */
export interface RegisterFilter {
  state: VolunteerState
  team: string
  words: string
}

/** Which certificates are shown; empty: every state, anyone's. */
export interface IssuedFilter {
  state: CertificateState | ''
  words: string
}

const open = (url: string) => void Taro.navigateTo({ url })
const replace = (url: string) => void Taro.redirectTo({ url })

/** Ways between the pages of the volunteers' office. */
export const ways = {
  teams: () => open('/workforce/teams/index'),
  shifts: () => open('/workforce/shifts/index'),
  /** The same board of another team, which stands in the address. */
  shiftsOf: (teamId: string) => replace(`/workforce/shifts/index?team=${teamId}`),
  routes: () => open('/workforce/routes/index'),
  sheet: (routeId: string) => open(`/workforce/sheet/index?id=${routeId}`),
  records: () => open('/workforce/records/index'),
  recordsOf: (show: string) => replace(`/workforce/records/index?show=${show}`),
  volunteers: () => open('/workforce/volunteers/index'),
  volunteersOf: ({ state, team, words }: RegisterFilter) =>
    replace(`/workforce/volunteers/index?state=${state}&team=${team}&words=${encodeURIComponent(words)}`),
  certificates: () => open('/workforce/certificates/index'),
  certificatesOf: ({ state, words }: IssuedFilter) =>
    replace(`/workforce/certificates/index?state=${state}&words=${encodeURIComponent(words)}`),
  hours: () => open('/workforce/hours/index'),
  hoursOf: (shiftId: string) => open(`/workforce/hours/index?shift=${shiftId}`),
}
