/** What was done about somebody's reports, in the log that the person reads. */
export const reportDeeds = {
  'reported-for': '替您报了一件事',
  'report-called': '为您报的事给您打了电话',
}
