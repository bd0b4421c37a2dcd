/** What the page says to whoever verifies a certificate. */
export const words = {
  title: '志愿服务记录证明',
  valid: '核验一致：这份证明由本社区出具，现在有效。',
  superseded: '这份证明出具之后，其中的服务记录有更正。请以重新出具的证明为准。',
  number: '证明编号',
  name: '姓名',
  volunteerNumber: '志愿者编号',
  period: '服务期间',
  until: '至',
  total: '服务时长',
  content: '服务内容',
  times: (shifts: number) => `${shifts} 次`,
  issuer: '出具单位',
  issuedAt: '出具日期',
  note: '本页只显示证明上写明的内容。',
}
