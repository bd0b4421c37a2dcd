import Taro from '@tarojs/taro'

const open = (url: string) => void Taro.navigateTo({ url })

/** Ways between the pages of the volunteers' office. */
export const ways = {
  teams: () => open('/workforce/teams/index'),
  shifts: () => open('/workforce/shifts/index'),
  /** The same board of another team, which stands in the address. */
  shiftsOf: (teamId: string) => void Taro.redirectTo({ url: `/workforce/shifts/index?team=${teamId}` }),
  routes: () => open('/workforce/routes/index'),
  sheet: (routeId: string) => open(`/workforce/sheet/index?id=${routeId}`),
  records: () => open('/workforce/records/index'),
  recordsOf: (show: string) => void Taro.redirectTo({ url: `/workforce/records/index?show=${show}` }),
  hours: () => open('/workforce/hours/index'),
  hoursOf: (shiftId: string) => open(`/workforce/hours/index?shift=${shiftId}`),
}
