import { expectAccessible, expectNoSidewaysScroll } from '#tests/helpers/axe.ts'
import { expect, test } from './test.ts'

test('a block shows its twin under it, moves nothing above it, and puts it away', async ({
  page,
}) => {
  await page.goto('/mr/lessons/step-1-ask')
  const block = page.locator('[data-block=wire-request]')
  const button = block.getByRole('button', { name: 'English' })
  await button.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const tops = () =>
    page
      .locator('[data-block]')
      .evaluateAll((all) => all.map((element) => Math.round(element.getBoundingClientRect().top)))
  const before = await tops()
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  const twin = block.locator('[lang=en]')
  await expect(
    twin.getByRole('heading', { name: 'What exactly goes over the wire?' }),
  ).toBeVisible()
  const after = await tops()
  const line = twin.locator('details', { hasText: 'grant_type' })
  await line.locator('summary').click()
  await expect(line.getByText('Source:')).toBeVisible()
  const at = await page
    .locator('[data-block]')
    .evaluateAll((all) => all.findIndex((one) => one.id === 'wire-request'))
  expect(after.slice(0, at + 1)).toEqual(before.slice(0, at + 1))
  expect(after[at + 1]).toBeGreaterThan((before[at + 1] ?? 0) + 100)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await button.click()
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  await expect(twin).toHaveCount(0)
})

test('every block of a lesson has a twin', async ({ page }) => {
  await page.goto('/en/lessons/two-apis')
  const blocks = await page.locator('main [data-block]').all()
  expect(blocks.length).toBeGreaterThan(8)
  for (const block of blocks) {
    await block.getByRole('button', { name: 'मराठी', exact: true }).dispatchEvent('click')
    await expect(block.locator('[lang=mr]')).toHaveText(/\p{L}/u)
    await expect(
      block.locator('[lang=mr] input, [lang=mr] button:not([popovertarget])'),
    ).toHaveCount(0)
  }
  await expectAccessible(page)
})

test('the key e looks at the block that is read, unless keys are switched off', async ({
  page,
}) => {
  await page.goto('/en/lessons/two-apis#myths')
  await page.waitForLoadState('networkidle')
  const twin = page.locator('[data-block=myths] [lang=mr]')
  await page.evaluate(() => window.scrollBy({ top: -150, behavior: 'instant' }))
  await page.keyboard.press('e')
  await expect(twin).toBeVisible()
  await page.keyboard.press('e')
  await expect(twin).toHaveCount(0)
  await page.evaluate(() => localStorage.setItem('search-key', 'off'))
  await page.keyboard.press('e')
  await expect(page.locator('[aria-expanded=true][data-peek]')).toHaveCount(0)
})

test.describe('without a network', () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] })

  test('it says so, and works once there is one', async ({ page, context }) => {
    await page.goto('/en/lessons/one-sentence')
    await page.waitForLoadState('networkidle')
    const block = page.locator('[data-block=story]')
    const button = block.getByRole('button', { name: 'मराठी' })
    await context.setOffline(true)
    await button.click()
    await expect(block.getByRole('status')).toHaveText('It could not be fetched. Press again.')
    await context.setOffline(false)
    await button.click()
    await expect(block.locator('[lang=mr]')).toBeVisible()
    await expect(block.getByRole('status')).toHaveText('')
  })
})
