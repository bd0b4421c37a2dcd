import { commentaryStore } from '../commentary/commentary-store'
import { boards } from '../contract/boards'
import { noticeStore } from '../notices/notice-store'
import { codePicture } from '../platform/code-picture'
import { rolesOf } from '../platform/roles'
import { serve } from '../platform/serve'
import { functionSecrets } from '../platform/settings'
import { boardStore } from './board-store'
import { contents, sheet } from './contents'
import { hang } from './hang'
import type { BoardNeeds } from './needs'
import { officeList, scan } from './read'

const needs: BoardNeeds = {
  ...{ now: () => new Date(), secrets: functionSecrets, boards: boardStore, notices: noticeStore },
  ...{ commentaries: commentaryStore, rolesOf, codeFor: codePicture },
}

export const main = serve(boards, {
  scan: scan(needs),
  hang: hang(needs),
  officeList: officeList(needs),
  contents: contents(needs),
  sheet: sheet(needs),
})
