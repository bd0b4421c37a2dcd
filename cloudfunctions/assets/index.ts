import { randomBytes } from 'node:crypto'
import { assets } from '../contract/assets'
import { assetsSheet } from '../contract/assets-sheet'
import { memberStore } from '../members/member-store'
import { codePicture } from '../platform/code-picture'
import { rolesOf } from '../platform/roles'
import { serve } from '../platform/serve'
import { reportNeeds } from '../reports/report-needs'
import { assetStore } from './asset-store'
import { exportSheet } from './export-sheet'
import { importRows, previewImport } from './import-rows'
import { inspect } from './inspect'
import { mine, officeList, officeShow } from './lists'
import type { AssetNeeds } from './needs'
import { code, create, edit, handOver, reprint, retire, setResponsible } from './office'
import { scan } from './scan'

const { now, secrets, reports, rulesLately, files, audit } = reportNeeds()

const needs: AssetNeeds = {
  ...{ now, secrets, reports, rulesLately, files, audit, rolesOf, codeFor: codePicture, assets: assetStore },
  random: () => randomBytes(17).toString('base64url').slice(0, 22),
  membersWith: async (communityId, refs) => {
    const found = await Promise.all(refs.map((ref) => memberStore(communityId).byRef(ref)))
    return found.filter((member) => member !== null)
  },
}

export const main = serve(
  { ...assets, ...assetsSheet },
  {
    scan: scan(needs),
    inspect: inspect(needs),
    mine: mine(needs),
    officeList: officeList(needs),
    officeShow: officeShow(needs),
    create: create(needs),
    edit: edit(needs),
    setResponsible: setResponsible(needs),
    handOver: handOver(needs),
    retire: retire(needs),
    reprint: reprint(needs),
    code: code(needs),
    previewImport: previewImport(needs),
    importRows: importRows(needs),
    exportSheet: exportSheet(needs),
  },
)
