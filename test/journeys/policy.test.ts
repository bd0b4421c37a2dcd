import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { neighbourhood } from './neighbourhood'

const place = neighbourhood()

/** What the browser refused on a page, as it says in its own words. */
function violationsOn(page: Page): string[] {
  const said: string[] = []
  page.on('console', (message) => {
    if (/Content[- ]Security[- ]Policy/i.test(message.text())) said.push(message.text())
  })
  return said
}

const screens = [
  '/pages/home/index',
  '/pages/events/index',
  '/pages/mine/index',
  '/account/privacy/index',
  '/account/data/index',
  '/account/calendar/index',
  '/account/show-code/index?purpose=office',
  '/account/roles/index',
  '/door/duties/index',
  '/office/events/index',
  '/office/edit/index',
  '/office/series/index',
]

test('no page of ours asks for what the policy forbids', async () => {
  const one = await place.resident('admin1', { viewport: { width: 1280, height: 800 } })
  const violations = violationsOn(one.page)
  await one.open('/account/sign-in/index')
  await one.signIn()
  await one.screen().getByText('已登录：admin1').waitFor()
  const { upcoming } = await shownEvents()
  for (const screen of [
    ...screens,
    ...upcoming.flatMap((id) => [
      `/pages/event/index?id=${id}`,
      `/office/roster/index?id=${id}`,
      `/office/poster/index?id=${id}`,
    ]),
  ]) {
    await one.open(screen)
    await one.page.waitForLoadState('networkidle')
  }
  expect(violations).toEqual([])
})

async function shownEvents(): Promise<{ upcoming: string[] }> {
  const reply = await place.cloud.visitor.call('events.list', { limit: 1 })
  return { upcoming: reply.ok ? reply.data.events.map(({ id }) => id) : [] }
}

test('a script that somebody brought into the page does not run, and the browser says so', async () => {
  const one = await place.resident('resident1')
  const violations = violationsOn(one.page)
  await one.page.route(`${place.cloud.emulator.url}/`, async (route) => {
    const answer = await route.fetch()
    const planted = '<script>window.planted = "inline"</script><img src="x" onerror="window.planted = \'handler\'">'
    await route.fulfill({ response: answer, body: (await answer.text()).replace('</body>', `${planted}</body>`) })
  })
  await one.open('/pages/home/index')
  await one.screen().getByRole('heading', { name: '文庙坪社区' }).waitFor()
  await one.page.evaluate('setTimeout(\'window.planted = "text"\', 0)').catch(() => undefined)
  expect(await one.page.evaluate('window.planted')).toBeUndefined()
  expect(violations.length).toBeGreaterThan(1)
})
