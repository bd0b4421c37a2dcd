/** What a calendar shows, as people read it. */
export const words = {
  feedName: '我的社区活动',
  waiting: (place: number) => `候补第 ${place} 位`,
  party: (people: number) => `${people} 人`,
  cancelled: '已取消',
  radioName: '社区广播节目',
  radioPlace: '社区广播',
  moved: '改了时间',
  hosts: (names: readonly string[]) => `播音：${names.join('、')}`,
}
