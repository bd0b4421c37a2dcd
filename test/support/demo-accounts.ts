export const demoCommunityId = 'wenmiaoping'

/** People who sign in on the web of the demo: made-up roles, one password. */
export interface DemoAccount {
  username: string
  password: string
  sub: string
  name: string
}

const password = 'linli-demo'
const account = (username: string, name: string): DemoAccount => ({ username, password, sub: `demo-${username}`, name })

export const demoAccounts: DemoAccount[] = [
  account('resident1', '居民一'),
  account('resident2', '居民二'),
  account('resident3', '居民三'),
  account('volunteer1', '志愿者一'),
  account('head1', '楼栋长一'),
  account('grid1', '网格员一'),
  account('staff1', '社区工作者一'),
  account('admin1', '管理员一'),
]
