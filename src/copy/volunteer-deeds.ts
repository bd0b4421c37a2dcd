/** What leaders and staff did about somebody as a volunteer, in the log that the person reads. */
export const volunteerDeeds = {
  'applied-for': '替您报名当志愿者',
  'left-team-for': '替您退出了志愿队伍',
  'guardian-named': '登记您为监护人，您出示的码就是同意',
  'guardian-entered': '登记了监护人的书面同意',
  'team-seen': '看了您所在队伍的名单',
  'volunteer-approved': '同意您加入志愿队伍',
  'volunteer-declined': '回复了您的入队申请',
  'volunteer-lapsed': '结束了您的志愿者身份',
  'shift-taken-for': '替您报名了一个班次',
  'shift-left-for': '替您退出了一个班次',
  'shift-assigned': '给您安排了一个班次',
  'shift-taken-off': '把您从一个班次上换下来了',
}
