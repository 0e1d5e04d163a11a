import type { Page } from '@playwright/test'
import { Playground } from './playground.ts'
import { expect, test } from './test.ts'

/** Holds the exchanges that the page asks for; each is let go by calling what comes back. */
async function hold(page: Page): Promise<(() => void)[]> {
  const waiting: (() => void)[] = []
  await page.route('**/api/exchange', async (route) => {
    await new Promise<void>((resolve) => waiting.push(resolve))
    await route.continue().catch(() => {})
  })
  return waiting
}

test('a run under way says so, keeps the places and can be cancelled', async ({ page }) => {
  const playground = await Playground.open(page, 'en')
  const { words } = playground
  await playground.run.click()
  await playground.expectStatuses(200, 200)
  const place = await playground.business.boundingBox()
  await hold(page)
  await playground.run.click()
  await expect(playground.token).toContainText(words.running.underWay)
  await expect(playground.business).toContainText(words.running.wait.business)
  expect(await playground.business.boundingBox()).toEqual(place)
  await page.getByRole('button', { name: words.cancel }).click()
  await playground.expectStatuses(200, 200)
})

test('pressed twice, the last press counts', async ({ page }) => {
  const playground = await Playground.open(page, 'en')
  const waiting = await hold(page)
  const id = await playground.field('client_id')
  await id.fill('nobody')
  await playground.run.click()
  await expect.poll(() => waiting.length).toBe(1)
  await id.fill('automation-framework')
  await playground.run.click()
  await expect.poll(() => waiting.length).toBe(2)
  waiting[1]?.()
  await playground.expectStatuses(200, 200)
  waiting[0]?.()
  await page.waitForFunction(() => performance.now() > 0)
  await playground.expectStatuses(200, 200)
})

test('a token is seen while the call with it still waits', async ({ page }) => {
  const playground = await Playground.open(page, 'en')
  await playground.chip('Expired token').click()
  await expect(playground.token.getByRole('button', { name: 'HTTP/1.1 200 OK' })).toBeVisible()
  await expect(playground.business).toContainText(playground.words.running.next)
  await playground.expectStatuses(200, 401)
  await expect(page.getByRole('timer')).toHaveText(playground.words.ticket.ended)
})

test.describe('where no recording comes', () => {
  test.use({ expectedErrors: [/Failed to load resource/] })

  test('too many runs: how long to wait', async ({ page }) => {
    const playground = await Playground.open(page, 'en')
    await page.route('**/api/exchange', (route) =>
      route.fulfill({ status: 429, headers: { 'Retry-After': '12' }, body: '{}' }),
    )
    await playground.run.click()
    await expect(page.getByText('Too many runs. Wait 12 seconds, then run again.')).toBeVisible()
  })

  test('offline: said, and the last result stays', async ({ page, context }) => {
    const playground = await Playground.open(page, 'mr')
    await playground.run.click()
    await playground.expectStatuses(200, 200)
    await context.setOffline(true)
    await playground.run.click()
    await expect(page.getByText(playground.words.problem.offline)).toBeVisible()
    await playground.expectStatuses(200, 200)
    await context.setOffline(false)
    await playground.run.click()
    await expect(page.getByText(playground.words.problem.offline)).toBeHidden()
  })

  test('an answer that breaks off: said', async ({ page }) => {
    const playground = await Playground.open(page, 'en')
    await page.route('**/api/exchange', (route) => route.fulfill({ body: '{"call":"token"}\n' }))
    await playground.run.click()
    await expect(page.getByText(playground.words.problem.unreachable)).toBeVisible()
  })
})

test('curl is copied where the clipboard may not be used', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  const playground = await Playground.open(page, 'en')
  const { words } = playground
  await playground.run.click()
  const copied = page.evaluate(
    () =>
      new Promise<string>((resolve) =>
        document.addEventListener('copy', () => resolve(String(getSelection()))),
      ),
  )
  await page.getByRole('button', { name: words.curl.copy }).click()
  await expect(page.getByRole('button', { name: words.curl.copied })).toBeVisible()
  expect(await copied).toMatch(/^CLIENT_ID=automation-framework\nCLIENT_SECRET=.*TOKEN=\$\(curl/s)
})

test('curl stays selected where nothing can be copied', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  const playground = await Playground.open(page, 'en')
  await playground.run.click()
  await page.getByRole('button', { name: playground.words.curl.copy }).click()
  await expect(page.getByText(playground.words.curl.selected)).toBeVisible()
  expect(await page.evaluate(() => String(getSelection()))).toContain('TOKEN=$(curl')
})
