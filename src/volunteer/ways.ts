import Taro from '@tarojs/taro'

const open = (url: string) => void Taro.navigateTo({ url })

/** Ways between the volunteers' pages. */
export const ways = {
  hub: () => open('/volunteer/hub/index'),
  join: () => open('/volunteer/join/index'),
  /** The same form for somebody one looks after. */
  joinFor: (ref: string, name: string) => open(`/volunteer/join/index?for=${ref}&name=${encodeURIComponent(name)}`),
  forOther: (ref: string, name: string) =>
    void Taro.redirectTo({ url: `/volunteer/for-other/index?ref=${ref}&name=${encodeURIComponent(name)}` }),
  claim: () => open('/volunteer/claim/index'),
  walk: (shiftId: string) => open(`/volunteer/walk/index?id=${shiftId}`),
  week: () => open('/volunteer/week/index'),
  shift: (shiftId: string) => open(`/volunteer/shift/index?id=${shiftId}`),
  /** In place of the page that took the place over. */
  toShift: (shiftId: string) => void Taro.redirectTo({ url: `/volunteer/shift/index?id=${shiftId}` }),
  offer: () => open('/volunteer/offer/index'),
  service: () => open('/volunteer/service/index'),
  certificate: (number: string) => open(`/volunteer/certificate/index?number=${encodeURIComponent(number)}`),
}

/** Where an offered place opens, for a link that is sent on. */
export const offerPath = (code: string): string => `/volunteer/offer/index?code=${encodeURIComponent(code)}`
