import { expectAccessible, expectNoSidewaysScroll } from '#tests/helpers/axe.ts'
import { expect, test } from './test.ts'

test('a lesson reads, and its wire explains itself, without any script', async ({
  browser,
  appUrl,
}) => {
  const page = await browser.newPage({ baseURL: appUrl, javaScriptEnabled: false })
  await page.goto('/mr/lessons/step-1-ask')
  const wire = page.locator('[data-block=wire-request]')
  const line = wire.locator('details', { hasText: 'grant_type' })
  await expect(line.getByRole('link')).toBeHidden()
  await line.locator('summary').click()
  await expect(line.getByRole('link', { name: 'RFC 6749 §4.4.2' })).toBeVisible()
  await wire.locator('details', { hasText: 'host:' }).locator('summary').click()
  await expect(line.getByRole('link', { name: 'RFC 6749 §4.4.2' })).toBeHidden()
  await page.getByRole('link', { name: /पुढचं स्टेशन/ }).click()
  await expect(page).toHaveURL(/\/mr\/lessons\/step-2-receive$/)
  await page.close()
})

test('a guess stands beside what happened, in both languages', async ({ page }) => {
  await page.goto('/en/lessons/identity')
  const predict = page.locator('[data-block=predict]')
  const run = page.locator('[data-block=try]')
  await predict.getByRole('radio').first().check()
  await run.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(run.getByRole('term').first()).toHaveText('Your guess')
  await expect(run.getByText('Token API', { exact: true })).toBeVisible()
  await expect(run.getByRole('link', { name: 'Open in the playground' })).toHaveAttribute(
    'href',
    '/en/playground?experiment=unknown-client',
  )
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  await page.getByRole('link', { name: 'मराठी' }).dispatchEvent('click')
  await expect(run.getByRole('term').first()).toHaveText('तुझा अंदाज')
  await expect(predict.getByRole('radio').first()).toBeChecked()
})

test('a run is done with the keyboard alone', async ({ page }) => {
  await page.goto('/en/lessons/one-sentence')
  const predict = page.locator('[data-block=predict]')
  await predict.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(predict.getByRole('radio').nth(1)).toBeChecked()
  // Between them stand the question's twin and its link.
  for (const _ of ['twin', 'link', 'run']) await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('People needed: 0.')).toBeVisible()
})

test.describe('without a network', () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|ChunkLoadError/] })

  test('the button says so, and works once there is one', async ({ page, context }) => {
    await page.goto('/mr/lessons/one-sentence')
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    const run = page.locator('[data-block=try]')
    await run.getByRole('button').first().click()
    await expect(run.getByRole('status').first()).toContainText('Internet नाही.')
    await context.setOffline(false)
    await run.getByRole('button').first().click()
    await expect(run.getByText('माणसं लागली: 0.')).toBeVisible()
  })
})

test('the quiz explains every option where it stands', async ({ page }) => {
  await page.goto('/mr/lessons/two-apis')
  const item = page.locator('[data-block=recall] form').first()
  await item.getByRole('radio').first().check()
  await item.getByRole('button', { name: 'उत्तर बघ' }).click()
  await expect(item.getByRole('listitem')).toHaveCount(3)
  await expect(item.getByRole('listitem').filter({ hasText: 'बरोबर.' })).toHaveCount(1)
  await expect(item.getByRole('status')).toContainText('प्रयत्न 1: हे नाही.')
  await expectAccessible(page)
})

test('lines are sorted by pressing', async ({ page }) => {
  await page.goto('/en/lessons/two-apis')
  const sort = page.locator('[data-block=sort]')
  const row = sort.getByRole('listitem').filter({ hasText: 'POST /token' })
  await row.getByRole('button', { name: /Business API/ }).click()
  await expect(row).toContainText('Not this one. This line belongs to the Token API.')
  await row.getByRole('button', { name: /Token API/ }).click()
  await expect(row).toContainText('Right. This line belongs to the Token API.')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('the packed value unpacks in place', async ({ page }) => {
  await page.goto('/en/lessons/step-1-ask')
  const unpack = page.locator('[data-block=unpack]')
  await unpack.getByRole('button').first().click()
  await expect(unpack.getByRole('status').first()).toHaveText(
    'automation-framework:local-dadar-0817-fast',
  )
})
