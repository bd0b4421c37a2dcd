import type { assetsSheet } from '../contract/assets-sheet'
import { safeCell } from '../events/safe-cell'
import type { UseCase } from '../platform/serve'
import type { AssetNeeds } from './needs'
import type { StoredAsset } from './stored-asset'
import { sheetWords } from './words'

const atOnce = 500

export const exportSheet =
  (needs: AssetNeeds): UseCase<typeof assetsSheet.exportSheet> =>
  async (_, { communityId }) => {
    const [assets, { grids }] = await Promise.all([everyAsset(communityId, needs), needs.rulesLately(communityId)])
    const names = new Map(grids.map(({ id, name }) => [id, name]))
    const xlsx = await workbook(assets.map((asset) => rowOf(asset, names)))
    return { rows: assets.length, xlsx: xlsx.toString('base64') }
  }

/** Page by page, the next due first. */
async function everyAsset(communityId: string, needs: AssetNeeds): Promise<StoredAsset[]> {
  const found: StoredAsset[] = []
  for (let after: { on: string; id: string } | undefined; ; ) {
    const page = await needs.assets(communityId).list({}, 'nextDueOn', { limit: atOnce, after })
    found.push(...page)
    const last = page.at(-1)
    if (!last || page.length < atOnce) return found
    after = { on: last.nextDueOn, id: last._id }
  }
}

function rowOf(asset: StoredAsset, grids: ReadonlyMap<string, string>): string[] {
  const { type, name, building, gridId, detail, expiresOn, everyDays, state, nextDueOn } = asset
  const row = [
    ...[sheetWords.types[type], name, building ?? '', (gridId && grids.get(gridId)) ?? '', detail, expiresOn ?? ''],
    ...[String(everyDays), sheetWords.states[state], nextDueOn],
  ]
  return row.map(safeCell)
}

const widths = [12, 24, 16, 12, 24, 14, 14, 12, 14]

async function workbook(rows: string[][]): Promise<Buffer> {
  // Loaded when first asked for: residents' calls need not wait for it.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const bold = sheetWords.columns.map((value) => ({ value, fontWeight: 'bold' as const }))
  const columns = widths.map((width) => ({ width }))
  return writeExcelFile([bold, ...rows], { columns, sheet: sheetWords.sheet, stickyRowsCount: 1 }).toBuffer()
}
