import { notices } from '../contract/notices'
import { serve } from '../platform/serve'
import { functionSecrets } from '../platform/settings'
import { checkWords } from '../platform/text-check'
import type { NoticeNeeds } from './needs'
import { noticeStore } from './notice-store'
import { list, officeList, officeShow, show } from './read'
import { edit, withdraw, write } from './write'

const needs: NoticeNeeds = { now: () => new Date(), secrets: functionSecrets, notices: noticeStore, checkWords }

export const main = serve(notices, {
  list: list(needs),
  show: show(needs),
  officeList: officeList(needs),
  officeShow: officeShow(needs),
  write: write(needs),
  edit: edit(needs),
  withdraw: withdraw(needs),
})
