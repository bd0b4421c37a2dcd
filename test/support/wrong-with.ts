import { source as axe } from 'axe-core'
import type { Page } from 'playwright-core'

interface Finding {
  id: string
  nodes: { html: string; failureSummary: string }[]
}

/** What axe-core finds wrong with the page in front, in a line each. */
export async function wrongWith(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<{ violations: Finding[] }>('axe.run(document)')
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}
