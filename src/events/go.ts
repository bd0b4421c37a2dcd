import Taro from '@tarojs/taro'
import { useSettings } from '@/settings/settings'

/** WeChat holds ten pages; the eleventh replaces the one on top. */
const deepest = 9

function open(url: string): void {
  void (Taro.getCurrentPages().length > deepest ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }))
}

export const eventPath = (eventId: string): string => {
  const { communityId } = useSettings.getState()
  return `/pages/event/index?id=${eventId}${communityId ? `&c=${communityId}` : ''}`
}

/** Ways from one screen to another, by what is found there. */
export const go = {
  home: () => void Taro.switchTab({ url: '/pages/home/index' }),
  events: () => void Taro.switchTab({ url: '/pages/events/index' }),
  mine: () => void Taro.switchTab({ url: '/pages/mine/index' }),
  event: (eventId: string) => open(eventPath(eventId)),
  ticket: (eventId: string) => open(`/pages/ticket/index?id=${eventId}`),
  privacy: () => open('/account/privacy/index'),
  communities: () => open('/account/community/index'),
  calendar: () => open('/account/calendar/index'),
  messages: (eventId: string) => open(`/office/messages/index?id=${eventId}`),
  office: () => open('/office/events/index'),
  /** In place of the page that signed in. */
  intoOffice: () => void Taro.redirectTo({ url: '/office/events/index' }),
  profile: () => open('/account/profile/index'),
  showCode: (purpose: 'office' | 'care' | 'guardian') => open(`/account/show-code/index?purpose=${purpose}`),
  care: () => open('/account/care/index'),
  carePerson: (ref: string, name: string) =>
    open(`/account/care-person/index?ref=${ref}&name=${encodeURIComponent(name)}`),
  volunteerFor: (ref: string, name: string) =>
    open(`/volunteer/for-other/index?ref=${ref}&name=${encodeURIComponent(name)}`),
  wards: () => open('/account/wards/index'),
  /** A consent on paper: entered by its building head, or by staff for one. */
  slip: (asStaff: boolean) => open(`/account/slip/index${asStaff ? '?staff=1' : ''}`),
  signUpFor: (eventId: string) => open(`/account/sign-up-for/index?id=${eventId}`),
  /** A shift's list, what came of it, and what its people were told. */
  teamDay: (shiftId: string) => open(`/team/day/index?id=${shiftId}`),
  team: (teamId: string, name: string) => open(`/team/week/index?id=${teamId}&name=${encodeURIComponent(name)}`),
  teamPeople: (teamId: string, name: string) =>
    open(`/team/people/index?id=${teamId}&name=${encodeURIComponent(name)}`),
  myReports: () => open('/report/mine/index'),
  myWork: () => open('/report/work/index'),
  dispatch: () => open('/dispatch/board/index'),
  systems: () => open('/dispatch/systems/index'),
  equipment: () => open('/equipment/list/index'),
  myAssets: () => open('/asset/mine/index'),
  workforce: () => open('/workforce/home/index'),
  desk: () => open('/studio/desk/index'),
  listen: () => open('/listen/list/index'),
  listenTo: (programmeId: string) => open(`/listen/list/index?programme=${programmeId}`),
  radio: () => open('/radio/programme/index'),
  broadcast: (id: string) => open(`/radio/show/index?id=${encodeURIComponent(id)}`),
  hosting: () => open('/radio/host/index'),
  studio: () => open('/studio/programme/index'),
  news: () => open('/news/list/index'),
  notice: (noticeId: string) => open(`/news/notice/index?id=${noticeId}`),
  commentary: () => open('/news/commentary/index'),
  commentaryOf: (week: string) => open(`/news/commentary/index?week=${week}`),
  board: (scene: string) => open(`/news/board/index?scene=${scene}`),
  /** In place of the page that read its code. */
  intoBoard: (scene: string) => void Taro.redirectTo({ url: `/news/board/index?scene=${scene}` }),
  /** The report form, about the thing of this code. */
  reportOn: (scene: string) => open(`/report/new/index?asset=${scene}`),
  editorial: () => open('/editorial/notices/index'),
  volunteer: () => open('/volunteer/hub/index'),
  walk: (shiftId: string) => open(`/volunteer/walk/index?id=${shiftId}`),
  ownData: () => open('/account/data/index'),
  audit: () => open('/account/audit/index'),
  roles: () => open('/account/roles/index'),
  signIn: () => open('/account/sign-in/index'),
  letIn: () => open('/account/let-in/index'),
  duties: () => open('/door/duties/index'),
  doorAccept: () => open('/door/accept/index'),
  doorKeep: (eventId: string) => open(`/door/keep/index?id=${eventId}`),
  doorCode: (eventId: string) => open(`/door/code/index?id=${eventId}`),
  doorKeepers: (eventId: string) => open(`/door/keepers/index?id=${eventId}`),
  /** Back to where one came from; to `otherwise` when this page was opened directly. */
  back: (otherwise: () => void) => {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
    else otherwise()
  },
}
