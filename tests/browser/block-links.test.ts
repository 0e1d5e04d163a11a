import { expect, test } from './test.ts'

test('each block has a link to itself, with a name of its own', async ({ page }) => {
  await page.goto('/en/lessons/identity')
  const links = page.locator('a.block-link')
  await expect(links).toHaveCount(await page.locator('[data-block]').count())
  const names = await links.evaluateAll((all) => all.map((link) => link.ariaLabel))
  expect(new Set(names).size).toBe(names.length)
})

test('a block’s link is copied, and stands in the address bar', async ({
  page,
  context,
  appUrl,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/en/lessons/identity', { waitUntil: 'networkidle' })
  const link = page.locator('[data-block=pair] > a.block-link')
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Link copied.' })).toBeVisible()
  await expect(page).toHaveURL(/#pair$/)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${appUrl}/en/lessons/identity#pair`,
  )
})

test('where copying is not possible the reader is told where the link is', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  await page.goto('/en/lessons/identity', { waitUntil: 'networkidle' })
  await page.locator('[data-block=pair] > a.block-link').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('The link is in the address bar.')).toBeVisible()
})
