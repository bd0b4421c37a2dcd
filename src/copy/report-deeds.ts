/** What was done about somebody's reports, in the log that the person reads. */
export const reportDeeds = {
  'reported-for': '替您报了一件事',
  'report-opened': '打开看了您报的一件事',
  'report-published': '把您报的一件事公开给大家看',
  'report-hidden': '把您报的一件事收回，不再公开',
  'report-called': '为您报的事给您打了电话',
}
