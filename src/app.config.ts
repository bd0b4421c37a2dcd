const weapp = process.env.TARO_ENV === 'weapp'
const gallery = !weapp && process.env.NODE_ENV === 'development'

const tab = (page: string, text: string) => ({
  pagePath: `pages/${page}/index`,
  text,
  ...(weapp && { iconPath: `@${page}Icon`, selectedIconPath: `@${page}IconCurrent` }),
})

// theme.json is known to WeChat only: elsewhere its names would stay literal.
const colours = weapp
  ? {
      window: {
        navigationBarBackgroundColor: '@barBackground',
        navigationBarTextStyle: '@barText' as 'black',
        backgroundColor: '@paper',
        backgroundTextStyle: '@refresh' as 'dark',
      },
      tabBar: {
        color: '@tabText',
        selectedColor: '@tabCurrent',
        backgroundColor: '@tabBackground',
        borderStyle: '@tabBorder' as 'black',
      },
    }
  : { window: {}, tabBar: { color: '#6B625A', selectedColor: '#A5382B', backgroundColor: '#FFFFFF' } }

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/events/index',
    'pages/mine/index',
    'pages/event/index',
    'pages/ticket/index',
    ...(gallery ? ['pages/gallery/index'] : []),
  ],
  subPackages: [
    { root: 'door', pages: ['keep/index', 'code/index', 'accept/index', 'duties/index', 'keepers/index'] },
    {
      root: 'account',
      pages: [
        'privacy/index',
        'community/index',
        'calendar/index',
        'profile/index',
        'show-code/index',
        'care/index',
        'care-person/index',
        'wards/index',
        'slip/index',
        'sign-up-for/index',
        'data/index',
        'audit/index',
        'roles/index',
        'let-in/index',
        ...(weapp ? [] : ['sign-in/index']),
      ],
    },
    {
      root: 'volunteer',
      pages: [
        'hub/index',
        'join/index',
        'for-other/index',
        'claim/index',
        'walk/index',
        'point/index',
        'week/index',
        'shift/index',
        'offer/index',
        'service/index',
        'certificate/index',
      ],
    },
    { root: 'report', pages: ['new/index', 'mine/index', 'show/index', 'near/index', 'work/index'] },
    {
      root: 'dispatch',
      pages: [
        'board/index',
        'show/index',
        'enter/index',
        'systems/index',
        'review/index',
        'untold/index',
        'rules/index',
        'figures/index',
        'hotline/index',
      ],
    },
    { root: 'radio', pages: ['programme/index', 'show/index', 'host/index'] },
    { root: 'listen', pages: ['list/index', 'play/index'] },
    { root: 'news', pages: ['list/index', 'notice/index', 'commentary/index', 'board/index'] },
    {
      root: 'editorial',
      pages: ['notices/index', 'write/index', 'commentary/index', 'boards/index', 'sheet/index'],
    },
    {
      root: 'studio',
      pages: [
        'desk/index',
        'airings/index',
        'recordings/index',
        'programme/index',
        'plan/index',
        'order/index',
        'people/index',
      ],
    },
    { root: 'asset', pages: ['scan/index', 'mine/index'] },
    { root: 'equipment', pages: ['list/index', 'edit/index', 'sheet/index'] },
    { root: 'team', pages: ['week/index', 'day/index', 'code/index', 'people/index'] },
    {
      root: 'workforce',
      pages: [
        'home/index',
        'teams/index',
        'shifts/index',
        'routes/index',
        'sheet/index',
        'records/index',
        'volunteers/index',
        'hours/index',
        'certificates/index',
      ],
    },
    {
      root: 'office',
      pages: [
        'events/index',
        'edit/index',
        'preview/index',
        'roster/index',
        'brief/index',
        'series/index',
        'photos/index',
        'poster/index',
        'messages/index',
        'slips/index',
        'slip-record/index',
      ],
    },
  ],
  preloadRule: { 'pages/mine/index': { network: 'all', packages: ['account'] } },
  window: { navigationBarTitleText: '邻里', ...colours.window },
  tabBar: {
    // On h5 the page shell draws the navigation itself, reachable by keyboard and scaled with the text.
    ...(!weapp && { custom: true }),
    ...colours.tabBar,
    list: [tab('home', '首页'), tab('events', '活动'), tab('mine', '我的')],
  },
  animation: false,
  ...(weapp && {
    darkmode: true,
    themeLocation: 'theme.json',
    sitemapLocation: 'sitemap.json',
    lazyCodeLoading: 'requiredComponents',
    __usePrivacyCheck__: true,
    requiredPrivateInfos: ['getLocation'],
    requiredBackgroundModes: ['audio'],
    permission: { 'scope.userLocation': { desc: '签到时算离点位多远；随手拍时您要用，才记下位置' } },
  }),
  ...(weapp &&
    process.env.LINLI_SPEECH && {
      plugins: { [process.env.LINLI_SPEECH]: { version: '0.3.5', provider: 'wx069ba97219f66d99' } },
    }),
})
